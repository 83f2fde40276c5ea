package org.xinheng.kernel.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked row on its way to become a record.
 *
 * @param line data row of the batch
 * @param round 0; higher when the same record came before in the same chunk with other content
 * @param holdReason why it is kept from the public until somebody releases it, or null
 */
public record RecordDraft(
        int line,
        int round,
        SubjectOf subject,
        Document document,
        Period period,
        Content content,
        Disclosed disclosed,
        @Nullable String holdReason) {

    /** The document, who decided and who reports. */
    public record Document(
            String number,
            String title,
            String authorityCode,
            String authorityName,
            @Nullable UUID sourceBureau,
            String sourceCode) {}

    /** Decision and validity. */
    public record Period(
            LocalDate decidedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /**
     * The fields.
     *
     * @param payload UTF-8 JSON object of all fields that are not secret, by code; the first {@code length} bytes count
     * @param sealed secret fields, sealed, or null
     * @param key SM3 over what makes it the same record
     * @param hash SM3 over everything it says
     */
    public record Content(byte[] payload, int length, byte @Nullable [] sealed, byte[] key, byte[] hash) {}
}
