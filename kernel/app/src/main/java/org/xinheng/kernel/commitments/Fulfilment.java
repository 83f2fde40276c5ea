package org.xinheng.kernel.commitments;

/** How a promise was kept, in the words of the data standard. */
public enum Fulfilment {
    WHOLLY("全部履行"),
    PARTLY("部分履行"),
    NOT("全部未履行");

    private final String label;

    Fulfilment(String label) {
        this.label = label;
    }

    /** Chinese words, as they are exchanged. */
    public String label() {
        return label;
    }

    /** Whether it becomes negative information. */
    public boolean isBreach() {
        return this != WHOLLY;
    }
}
