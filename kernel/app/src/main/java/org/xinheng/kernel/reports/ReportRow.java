package org.xinheng.kernel.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param entries records and places on lists it holds
 * @param hash SM3 of its content, hexadecimal
 * @param byFirm issued by the subject itself
 * @param revoked when and why it was revoked, or null
 */
public record ReportRow(
        UUID id,
        String number,
        String form,
        String formLabel,
        ReportScope scope,
        String scopeLabel,
        String subjectCode,
        String subjectName,
        String purpose,
        String purposeLabel,
        @Nullable String note,
        @Nullable String recipient,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int entries,
        String hash,
        Instant issuedAt,
        String issuedByName,
        boolean byFirm,
        @Nullable Revoked revoked) {

    /** That it counts no more. */
    public record Revoked(Instant at, String because) {}
}
