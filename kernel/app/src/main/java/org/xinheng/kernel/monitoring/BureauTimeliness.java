package org.xinheng.kernel.monitoring;

import java.util.UUID;

/**
 * How fast a bureau reported.
 *
 * @param reported records reported in the period
 * @param onTime of these, within the days the catalogue allows
 * @param late the others
 * @param averageWorkingDays from the decision to the report, rounded to one decimal
 */
public record BureauTimeliness(BureauName bureau, long reported, long onTime, long late, double averageWorkingDays) {

    /** A bureau as a chart names it. */
    public record BureauName(UUID id, String name) {}
}
