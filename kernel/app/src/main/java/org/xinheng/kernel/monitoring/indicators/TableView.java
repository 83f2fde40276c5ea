package org.xinheng.kernel.monitoring.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.indicators.Indicator.Heading;
import org.xinheng.definitions.indicators.IndicatorUnit;

/**
 * A table of indicators as it stands.
 *
 * @param basis citation of who made it
 * @param verified false while the table still has to be compared with the original
 * @param counts how many indicators there are, how many have a value, and how many of those with a target reach it
 */
public record TableView(String id, Label label, String basis, boolean verified, Counts counts, List<Line> lines) {

    /** How a table stands. */
    public record Counts(int indicators, int known, int targets, int reached) {}

    /**
     * One indicator.
     *
     * @param under headings above it, the highest first
     * @param unitLabel sign behind the value, or nothing
     * @param figure id of the figure it is taken from, or null: entered by hand
     * @param target in the unit, or null
     * @param atMost a value not above the target is wanted
     * @param present its value, or null
     * @param gap to the target; null when it is reached, or when value or target is missing
     * @param reached null when value or target is missing
     * @param tasks open ones first, then the newest
     */
    public record Line(
            String id,
            Label label,
            List<Heading> under,
            IndicatorUnit unit,
            String unitLabel,
            String note,
            @Nullable String figure,
            @Nullable BigDecimal target,
            boolean atMost,
            @Nullable Present present,
            @Nullable BigDecimal gap,
            @Nullable Boolean reached,
            List<IndicatorTask> tasks) {}

    /**
     * A value.
     *
     * @param asOf the day it is of
     * @param evidence in words; of a counted value what was divided by what
     * @param by who entered it; null when it was counted
     */
    public record Present(
            BigDecimal value,
            LocalDate asOf,
            String evidence,
            @Nullable String by) {}
}
