package org.xinheng.kernel.measures;

/** How a subject was found without doubt. */
enum FoundBy {
    CODE("统一社会信用代码"),
    IDENTITY("公民身份号码"),
    NAME("现名"),
    FORMER_NAME("曾用名");

    private final String label;

    FoundBy(String label) {
        this.label = label;
    }

    /** Chinese words. */
    String label() {
        return label;
    }
}
