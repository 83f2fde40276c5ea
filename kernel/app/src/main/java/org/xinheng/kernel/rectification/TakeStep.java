package org.xinheng.kernel.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a subject.
 *
 * @param version of the subject its taker had seen
 * @param heldOn the day; not in the future
 * @param place where a talk was held
 * @param attendees who took part in a talk
 * @param minutes what was said or found
 * @param result what was agreed in a talk
 */
public record TakeStep(
        @Nullable Integer version,
        @Nullable StepKind kind,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String attendees,
        @Nullable String minutes,
        @Nullable String result) {}
