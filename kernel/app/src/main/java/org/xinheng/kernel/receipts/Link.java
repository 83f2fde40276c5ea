package org.xinheng.kernel.receipts;

import java.util.HexFormat;

/**
 * A link of a chain.
 *
 * @param number 1, 2, 3 … without a hole
 * @param content what is hashed and signed: plain lines, readable by people
 * @param previous hash of the link before
 * @param hash SM3 of {@code previous} and {@code content}
 * @param signature SM2 with SM3 of {@code content}, DER
 */
public record Link(long number, String content, byte[] previous, byte[] hash, byte[] signature) {

    /**
     * A link as who was answered gets it, hashes and signature in hexadecimal.
     *
     * @param number gap-free within the tenant
     * @param digest SM3 of the previous digest and the content
     * @param previous digest of the receipt before
     * @param content the text that is signed
     * @param signature SM2 with SM3 over the content, DER
     */
    public record Receipt(
            String number, String digest, String previous, String content, String signature, String algorithm) {}

    /** What who was answered gets. */
    public Receipt shown(Series series, int tenant) {
        var hex = HexFormat.of();
        return new Receipt(
                series.number(tenant, number),
                hex.formatHex(hash),
                hex.formatHex(previous),
                content,
                hex.formatHex(signature),
                ReceiptSigner.ALGORITHM);
    }
}
