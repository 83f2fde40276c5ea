package org.xinheng.kernel.reports;

import org.xinheng.definitions.Disclosure;

/** Whose eyes a report is for. */
public enum ReportScope {
    /** What the public sees, for anybody. */
    PUBLIC("社会公开信息", Disclosure.PUBLIC),
    /** The subject's own: everything on file about it but what is sealed. */
    OWN("本单位自行查询", Disclosure.AUTHORISED),
    /** An authority's, within its duties and for a purpose: what authorities share. */
    PURPOSE("依职责查询", Disclosure.SHARED);

    private final String label;
    private final Disclosure circle;

    ReportScope(String label, Disclosure circle) {
        this.label = label;
        this.circle = circle;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }

    /** The widest circle whose information it holds. */
    public Disclosure circle() {
        return circle;
    }
}
