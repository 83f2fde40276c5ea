package org.xinheng.kernel.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is kept.
 *
 * @param bureau of whoever began it, or null: the administrators of the tenant
 * @param writers persons who wrote, edited or submitted it, or added or removed a file of its draft, ever
 */
record Article(
        UUID id,
        @Nullable UUID bureau,
        @Nullable String bureauName,
        ArticleState state,
        ArticleText text,
        LocalDate begunOn,
        String begunByName,
        List<String> writers,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedByName,
        @Nullable String publishedBecause,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        int version) {

    /** Whether a person wrote any of it, and so cannot be the second one. */
    boolean wasWrittenBy(String person) {
        return writers.contains(person);
    }
}
