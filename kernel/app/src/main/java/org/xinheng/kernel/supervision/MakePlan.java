package org.xinheng.kernel.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an inspection plan from the last published grades of a standard.
 *
 * @param bureau who inspects; the actor's own bureau if null
 * @param title the plan's name; made up from standard and period if blank
 * @param from first day of the period
 * @param until last day of the period
 * @param newcomers how those without a grade are supervised; what the standard says about its newcomers' grade if null
 * @param inspectorsEach inspectors per inspection, 2 if null
 * @param daysToInspect days from the draw to the deadline, 30 if null
 */
public record MakePlan(
        @Nullable UUID bureau,
        @Nullable String standard,
        @Nullable String title,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Newcomers newcomers,
        @Nullable Integer inspectorsEach,
        @Nullable Integer daysToInspect) {

    /**
     * How newcomers are supervised.
     *
     * @param samplingRate percent drawn, 0 to 100
     * @param inspectionsPerYear inspections a year of each of them that is drawn
     */
    public record Newcomers(int samplingRate, int inspectionsPerYear) {}
}
