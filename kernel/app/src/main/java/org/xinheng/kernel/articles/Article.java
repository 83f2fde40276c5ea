package org.xinheng.kernel.articles;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is kept.
 *
 * @param bureau of whoever began it, or null: the administrators of the tenant
 * @param begunBy person
 * @param editedBy person who changed it last
 * @param submittedBy person, or null before the first time
 */
record Article(
        UUID id,
        @Nullable UUID bureau,
        @Nullable String bureauName,
        ArticleState state,
        ArticleText text,
        LocalDate begunOn,
        String begunBy,
        String begunByName,
        String editedBy,
        @Nullable String submittedBy,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedByName,
        @Nullable String publishedBecause,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        int version) {

    /** Whether a person wrote any of it, and so cannot be the second one. */
    boolean wasWrittenBy(String person) {
        return person.equals(begunBy) || person.equals(editedBy) || person.equals(submittedBy);
    }
}
