package org.xinheng.kernel.lists;

/** Why an entry ends. */
public enum RemovalCause {
    TERM("列入期限届满"),
    REPAIR("信用修复提前移出"),
    CONDITION("符合移出条件"),
    WITHDRAWN("列入所依据的文书被撤销"),
    SOURCE("认定机关已移出");

    private final String label;

    RemovalCause(String label) {
        this.label = label;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }
}
