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
 * @param open whether everybody may read it; null: yes, except for a natural person's, which nobody but the bureau reads
 * @param bureau accepts and supervises it; null: the officer's own
 * @param person the natural person who promises at the bureau's counter, or null for a firm
 */
public record BeginCommitment(
        @Nullable String kind,
        @Nullable String code,
        @Nullable String matter,
        @Nullable String content,
        @Nullable String liability,
        @Nullable LocalDate validUntil,
        @Nullable Boolean open,
        @Nullable UUID bureau,
        @Nullable Person person) {

    /**
     * A natural person, as the identity card says. A secret: {@link #toString} shows nothing.
     *
     * @param number of the identity card
     */
    public record Person(@Nullable String name, @Nullable String number) {

        @Override
        public String toString() {
            return "Person";
        }
    }
}
