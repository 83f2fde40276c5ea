package org.xinheng.kernel.rectification;

/** Where a subject of a programme stands. */
public enum SubjectState {
    IN("待提示"),
    REMINDED("已提示"),
    TALKED("已约谈"),
    MENDED("已整改"),
    UNMENDED("未整改"),
    RELEASED("已移出");

    private final String label;

    SubjectState(String label) {
        this.label = label;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }

    /** Whether nothing more is done. */
    public boolean isSettled() {
        return this == MENDED || this == RELEASED;
    }
}
