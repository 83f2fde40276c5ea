package org.xinheng.definitions;

/** Who may see an item or a field, from the widest circle to the narrowest. */
public enum Disclosure {
    /** Everybody. */
    PUBLIC("社会公开"),
    /** Authorities within their duties. */
    SHARED("政务共享"),
    /** Only the subject and whom the subject authorised. */
    AUTHORISED("授权查询");

    private final String label;

    Disclosure(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Whether more people see this than {@code other}. */
    public boolean isWiderThan(Disclosure other) {
        return compareTo(other) < 0;
    }

    /** The narrower of the two. */
    public Disclosure narrowest(Disclosure other) {
        return isWiderThan(other) ? other : this;
    }
}
