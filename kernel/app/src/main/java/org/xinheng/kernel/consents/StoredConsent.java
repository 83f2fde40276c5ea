package org.xinheng.kernel.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is kept.
 *
 * @param endsOn the first day it does not count any more
 */
record StoredConsent(
        UUID id,
        String number,
        String subjectCode,
        String subjectName,
        UUID institution,
        String institutionCode,
        String institutionName,
        List<String> scopes,
        String purpose,
        String purposeLabel,
        @Nullable String note,
        LocalDate grantedOn,
        LocalDate endsOn,
        String statement,
        byte[] hash,
        String signer,
        Instant signedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause) {

    StoredConsent {
        scopes = List.copyOf(scopes);
    }

    /** Where it stands on a day. */
    ConsentState stateOn(LocalDate day) {
        if (revokedAt != null) {
            return ConsentState.REVOKED;
        }
        return day.isBefore(endsOn) ? ConsentState.ACTIVE : ConsentState.EXPIRED;
    }

    /** Its hash as it was shown. */
    String hexHash() {
        return HexFormat.of().formatHex(hash);
    }
}
