package org.xinheng.definitions.indicators;

/** What an indicator is measured in. */
public enum IndicatorUnit {
    PERCENT("%"),
    DAYS("天"),
    /** How many. */
    NUMBER(""),
    /** How many times what it was at the start of the plan; 2 is doubled. */
    TIMES("倍"),
    /** 1 for yes, 0 for no. */
    YES_NO("");

    private final String label;

    IndicatorUnit(String label) {
        this.label = label;
    }

    /** Sign behind the value, or nothing. */
    public String label() {
        return label;
    }
}
