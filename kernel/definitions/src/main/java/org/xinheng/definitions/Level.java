package org.xinheng.definitions;

/** Where a catalogue item comes from. */
public enum Level {
    /** In the national basic catalogue. */
    NATIONAL("国家目录"),
    /** In a local supplementary catalogue, which needs a local regulation. */
    LOCAL("地方补充目录"),
    /** Brought by a sector plugin, on a basis of its sector. */
    SECTOR("行业目录");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
