package org.xinheng.kernel.intake.check;

/** What becomes of a row. */
public enum Verdict {
    /** Recorded as it stands, perhaps after putting spellings right. */
    ACCEPT("收录"),
    /** Recorded; somebody should look at it. */
    WARN("收录，有提示"),
    /** Recorded, but kept from the public until somebody releases it. */
    HOLD("收录，暂不公示"),
    /** The same record with the same content is there already; nothing changed. */
    DUPLICATE("重复，未变动"),
    /** The record was there with other content; the new content is its next version. */
    UPDATE("更新"),
    /** Not recorded. */
    REJECT("退回");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** Chinese words for lists and workbooks. */
    public String label() {
        return label;
    }

    /** The name in answers of the API. */
    public String wire() {
        return switch (this) {
            case ACCEPT -> "accept";
            case WARN -> "warn";
            case HOLD -> "hold";
            case DUPLICATE -> "duplicate";
            case UPDATE -> "update";
            case REJECT -> "reject";
        };
    }
}
