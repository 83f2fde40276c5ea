package org.xinheng.kernel.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as lists show it.
 *
 * @param id of its case
 * @param code 承诺编码 of the data standard
 * @param subjectCode empty for a natural person
 * @param subjectName of a natural person masked, such as {@code 张*三}
 * @param person the natural person, or null for a firm; then it is never public
 * @param bureau accepts and supervises it
 * @param checkOn by when it is looked at, or null before it binds
 * @param state name of the case's state
 * @param hash SM3 of the words that were signed, or null
 * @param channel how it was signed, in Chinese, or null
 * @param record the record of what was determined, or null
 */
public record CommitmentRow(
        UUID id,
        String code,
        String kind,
        String kindLabel,
        String subjectCode,
        String subjectName,
        @Nullable UUID person,
        String matter,
        String content,
        String liability,
        boolean open,
        String basis,
        UUID bureau,
        String authorityName,
        LocalDate begunOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate checkOn,
        String state,
        String stateLabel,
        @Nullable String fulfilment,
        @Nullable LocalDate determinedOn,
        @Nullable UUID repair,
        @Nullable UUID record,
        @Nullable String hash,
        @Nullable String signer,
        @Nullable String channel,
        @Nullable Instant signedAt) {

    /** The same; of a natural person under the name officers may see in lists. */
    CommitmentRow called(Map<UUID, String> maskedNames) {
        String masked = person == null ? null : maskedNames.get(person);
        return masked == null ? this : named(masked);
    }

    private CommitmentRow named(String masked) {
        return new CommitmentRow(
                id,
                code,
                kind,
                kindLabel,
                subjectCode,
                masked,
                person,
                matter,
                content,
                liability,
                open,
                basis,
                bureau,
                authorityName,
                begunOn,
                madeOn,
                validUntil,
                checkOn,
                state,
                stateLabel,
                fulfilment,
                determinedOn,
                repair,
                record,
                hash,
                signer,
                channel,
                signedAt);
    }
}
