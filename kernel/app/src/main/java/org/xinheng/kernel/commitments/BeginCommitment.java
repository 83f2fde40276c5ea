package org.xinheng.kernel.commitments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment to be filled in.
 *
 * @param kind id of a kind in force
 * @param code the firm's unified credit code; a firm's log-in means itself
 * @param matter what it is about, 2 to 200 characters
 * @param content what is promised, 5 to 2000 characters
 * @param liability what follows from a breach, or null: the kind's own words
 * @param validUntil the last day, or null
 * @param open whether everybody may read it; null: yes
 * @param bureau accepts and supervises it; null: the officer's own
 */
public record BeginCommitment(
        @Nullable String kind,
        @Nullable String code,
        @Nullable String matter,
        @Nullable String content,
        @Nullable String liability,
        @Nullable LocalDate validUntil,
        @Nullable Boolean open,
        @Nullable UUID bureau) {}
