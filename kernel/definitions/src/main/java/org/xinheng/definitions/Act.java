package org.xinheng.definitions;

/** Kind of administrative act a record is about. */
public enum Act {
    PERMIT("行政许可"),
    PENALTY("行政处罚"),
    COMPULSION("行政强制"),
    CONFIRMATION("行政确认"),
    LEVY("行政征收"),
    PAYMENT("行政给付"),
    RULING("行政裁决"),
    COMPENSATION("行政补偿"),
    AWARD("行政奖励"),
    INSPECTION("行政监督检查"),
    /** No administrative act: honours, commitments, contracts, registrations. */
    OTHER("其他");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
