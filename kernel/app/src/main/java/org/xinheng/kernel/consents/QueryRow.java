package org.xinheng.kernel.consents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.receipts.Link;

/**
 * A query as the firm it was about sees it.
 *
 * @param consent it rested on or named, or null when there was none
 * @param outcome ANSWERED, or the code of the refusal
 * @param scopes that were answered, or asked for
 * @param entries how many records, places on lists and grades were given out
 * @param answerHash SM3 of the answer, hexadecimal, or null
 */
public record QueryRow(
        UUID id,
        @Nullable UUID consent,
        @Nullable String consentNumber,
        String institutionName,
        String purpose,
        String purposeLabel,
        String note,
        String outcome,
        String outcomeLabel,
        List<ScopeName> scopes,
        int entries,
        @Nullable String answerHash,
        Instant askedAt,
        Link.Receipt receipt) {

    public QueryRow {
        scopes = List.copyOf(scopes);
    }
}
