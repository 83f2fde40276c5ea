package org.xinheng.kernel.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the firm that gave it sees it.
 *
 * @param until last day, inclusive
 * @param statement the words that were signed; null in lists
 * @param hash SM3 of the statement, hexadecimal
 * @param asked what came of it
 */
public record ConsentView(
        UUID id,
        String number,
        UUID institution,
        String institutionCode,
        String institutionName,
        List<ScopeName> scopes,
        String purpose,
        String purposeLabel,
        @Nullable String note,
        LocalDate grantedOn,
        LocalDate until,
        ConsentState state,
        String stateLabel,
        @Nullable String statement,
        String hash,
        String signer,
        Instant signedAt,
        @Nullable Revoked revoked,
        Asked asked) {

    public ConsentView {
        scopes = List.copyOf(scopes);
    }

    /** When it was taken back and why, if the firm said why. */
    public record Revoked(Instant at, @Nullable String because) {}

    /** How often it was used, how often a query about it was refused, and when the last one was. */
    public record Asked(int answered, int refused, @Nullable Instant last) {

        /** Nobody asked yet. */
        static final Asked NEVER = new Asked(0, 0, null);
    }
}
