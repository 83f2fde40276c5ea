package org.xinheng.definitions.programmes;

/** Where a programme stands by the calendar alone; whether it was fulfilled is a finding of people. */
public enum ProgrammeState {
    PLANNED("未开始"),
    RUNNING("进行中"),
    /** Its last day has passed. */
    ENDED("已到期"),
    /** The plan gives no last day. */
    STANDING("长期");

    private final String label;

    ProgrammeState(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
