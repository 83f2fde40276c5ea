package org.xinheng.kernel.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a grade is supervised, as the standard says or, for newcomers, the plan.
 *
 * @param policy the mode's name, such as 重点监管
 * @param samplingRate percent of the grade's subjects in one round
 * @param inspectionsPerYear how often a year each of those is inspected
 * @param newcomer whether it is the grade of those not graded yet
 */
record Policy(
        String grade,
        int place,
        String label,
        String colour,
        String policy,
        int samplingRate,
        int inspectionsPerYear,
        boolean newcomer) {

    private static final int MONTHS = 12;

    /** Inspections of each chosen subject within a period: a year's number for a year, its share of it, rounded up, for less. */
    int times(LocalDate from, LocalDate until) {
        long whole = ChronoUnit.MONTHS.between(from, until);
        long months = from.plusMonths(whole).isBefore(until) ? whole + 1 : whole;
        return Math.toIntExact(Math.ceilDiv(inspectionsPerYear * months, MONTHS));
    }

    /** How many of so many subjects one round draws: the share, rounded up, so that no graded group is left out by rounding. */
    int round(int subjects) {
        return Math.ceilDiv(subjects * samplingRate, 100);
    }
}
