package org.xinheng.definitions;

/** What a field's text has to be. */
public enum FieldType {
    TEXT("文本"),
    DATE("日期"),
    DECIMAL("数值"),
    /** One value out of a list. */
    ENUM("单选"),
    /** Several values out of a list, separated by a semicolon. */
    CODES("多选"),
    /** Unified social credit code. */
    USCC("统一社会信用代码");

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
