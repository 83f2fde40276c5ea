package org.xinheng.kernel.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subject with public records or grades: as search shows it and as the public API gives it.
 *
 * @param lastDecidedOn null if it has no public record
 */
public record SubjectHit(
        String code,
        String name,
        int permits,
        int penalties,
        int others,
        @Nullable LocalDate lastDecidedOn) {}
