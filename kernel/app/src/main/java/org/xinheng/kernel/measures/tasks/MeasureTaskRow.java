package org.xinheng.kernel.measures.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param entry the list entry it follows from, or null
 * @param record else the decision by which a statute orders it
 * @param list null for a statute
 * @param listLabel name of the list, or the provision in words
 * @param kind class of the list of measures, such as {@code REDUCES_RIGHTS}
 * @param incentive whether it gives rather than takes
 * @param body as the list of measures names it
 * @param bureau that stands for the body, or null: outside, the platform's administrators answer for it
 * @param subjectName null for natural persons
 * @param due last day of the running deadline, or null
 * @param overdue whether that day has passed
 * @param amount yuan the execution was about, or null
 * @param endedOn the first day the measure no longer applies, or null
 * @param liftedOn as the body's receipt says, or null
 * @param version to be sent with the next step
 */
public record MeasureTaskRow(
        UUID id,
        String number,
        @Nullable UUID entry,
        @Nullable UUID record,
        @Nullable String list,
        String listLabel,
        String measure,
        String measureLabel,
        String kind,
        String kindLabel,
        boolean incentive,
        String body,
        @Nullable UUID bureau,
        @Nullable String bureauName,
        @Nullable String subjectCode,
        @Nullable String subjectName,
        String state,
        String stateLabel,
        @Nullable LocalDate due,
        boolean overdue,
        LocalDate pushedOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate executedOn,
        @Nullable BigDecimal amount,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        @Nullable LocalDate liftedOn,
        int version) {}
