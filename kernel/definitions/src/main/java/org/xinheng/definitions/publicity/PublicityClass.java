package org.xinheng.definitions.publicity;

/** Weight of a penalty, lightest first. */
public enum PublicityClass {
    MINOR("轻微"),
    GENERAL("一般"),
    SERIOUS("严重");

    private final String label;

    PublicityClass(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
