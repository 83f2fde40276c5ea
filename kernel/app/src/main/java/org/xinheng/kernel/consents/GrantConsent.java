package org.xinheng.kernel.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a firm wants to open, and to whom.
 *
 * @param scopes ids of the law of consents
 * @param purpose id of the law of consents
 * @param note the purpose in the firm's own words, at most 200 signs; may be left out
 * @param until last day, inclusive
 * @param signer who signs for the firm; for granting
 * @param hash of the statement that was read; for granting
 */
public record GrantConsent(
        @Nullable UUID institution,
        @Nullable List<String> scopes,
        @Nullable String purpose,
        @Nullable String note,
        @Nullable LocalDate until,
        @Nullable String signer,
        @Nullable String hash) {}
