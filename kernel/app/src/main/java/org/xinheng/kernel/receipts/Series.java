package org.xinheng.kernel.receipts;

/** A chain of receipts every tenant has one of. */
public enum Series {
    /** Checks before an act (核查回执). */
    CHECK("check_chain", "HC"),
    /** Queries by consent (授权查询回执). */
    CONSENT("consent_chain", "SC");

    private final String table;
    private final String letters;

    Series(String table, String letters) {
        this.table = table;
        this.letters = letters;
    }

    /** Where the heads are kept. */
    public String table() {
        return table;
    }

    /** How a number is written, such as {@code HC-3-17}. */
    public String number(int tenant, long number) {
        return "%s-%d-%d".formatted(letters, tenant, number);
    }
}
