package org.xinheng.kernel.objections;

import java.util.Map;

/**
 * How an objection ended.
 *
 * @param corrections new text by field code
 * @param withdrawRecord whether the whole record is withdrawn
 */
public record Result(Outcome outcome, String reasons, Map<String, String> corrections, boolean withdrawRecord) {

    /** Whether the applicant was right. */
    public enum Outcome {
        UPHELD("异议成立"),
        PARTLY("异议部分成立"),
        REJECTED("异议不成立");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Chinese words. */
        public String label() {
            return label;
        }
    }

    public Result {
        corrections = Map.copyOf(corrections);
    }

    /** Whether something about the record changes. */
    boolean changesRecord() {
        return withdrawRecord || !corrections.isEmpty();
    }
}
