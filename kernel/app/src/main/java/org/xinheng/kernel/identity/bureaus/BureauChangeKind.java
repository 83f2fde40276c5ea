package org.xinheng.kernel.identity.bureaus;

/** What can become of a bureau. */
public enum BureauChangeKind {
    /** It goes on under another name. */
    RENAMED("更名"),
    /** It becomes part of another bureau. */
    MERGED("并入"),
    /** It ends, and another bureau carries on with its duties. */
    DISSOLVED("撤销");

    private final String label;

    BureauChangeKind(String label) {
        this.label = label;
    }

    /** Chinese word. */
    public String label() {
        return label;
    }
}
