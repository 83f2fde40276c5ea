package org.xinheng.kernel.consents;

/** Where a consent stands on a day. */
public enum ConsentState {
    ACTIVE("有效"),
    /** Taken back by the firm, from that moment on. */
    REVOKED("已撤回"),
    /** Its last day has passed. */
    EXPIRED("已到期");

    private final String label;

    ConsentState(String label) {
        this.label = label;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }
}
