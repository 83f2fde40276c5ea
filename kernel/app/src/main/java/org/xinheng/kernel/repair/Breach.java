package org.xinheng.kernel.repair;

/** Why a granted repair is taken back. */
public enum Breach {
    FALSE_MATERIAL("提供虚假材料"),
    BROKEN_COMMITMENT("违背信用修复承诺");

    private final String label;

    Breach(String label) {
        this.label = label;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }
}
