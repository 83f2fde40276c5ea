package org.xinheng.kernel.commitments;

import java.time.LocalDate;

/**
 * Who signed, and what.
 *
 * @param signer who signed for the firm
 * @param hash SM3 of the words that were read, in hexadecimal
 * @param madeOn the day in those words
 */
public record Signature(String signer, String hash, Channel channel, LocalDate madeOn) {

    /** How it was signed. */
    public enum Channel {
        /** By the firm's own log-in. */
        ONLINE("企业在线签署"),
        /** On paper at a counter; an officer handed the scan in. */
        COUNTER("窗口书面签署"),
        /** With an application for repair. */
        REPAIR("随信用修复申请签署");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        /** Chinese words. */
        public String label() {
            return label;
        }
    }
}
