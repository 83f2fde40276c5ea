package org.xinheng.definitions.indicators;

/** Figures the kernel counts every month; an indicator may take its value from one. */
public enum MonitoredFigure {
    COVERAGE,
    CONFORMITY,
    TIMELINESS,
    CODE_ERRORS,
    CODE_CORRECTION,
    REPAIR_KEPT,
    REPAIR_DAYS(IndicatorUnit.DAYS),
    OBJECTION_KEPT,
    OBJECTION_DAYS(IndicatorUnit.DAYS),
    COMMITMENT_KEPT,
    LIST_COVERAGE,
    LISTED_PROMISES,
    EXAMPLE_SHARE;

    private final IndicatorUnit unit;

    MonitoredFigure() {
        this(IndicatorUnit.PERCENT);
    }

    MonitoredFigure(IndicatorUnit unit) {
        this.unit = unit;
    }

    /** What it is measured in. */
    public IndicatorUnit unit() {
        return unit;
    }
}
