package org.xinheng.kernel.objections;

/** What a source bureau found about its record. */
public enum Finding {
    CORRECT("核实无误"),
    MISTAKEN("信息有误"),
    PARTLY_MISTAKEN("部分有误");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }
}
