package org.xinheng.kernel.articles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer writes.
 *
 * @param shelf POLICY, NEWS, CASES or TRAINING
 * @param summary what stands in lists, at most 300 signs
 * @param body Markdown; HTML in it is shown as it is written
 * @param source who issued it
 * @param documentNo number of the document, may be left out
 * @param issuedOn day the source issued it
 * @param heldOn day of a training, which has {@code place} and {@code attend} (how to attend) besides; else left out
 * @param version of the article its writer had seen; null for a new one
 */
public record WriteArticle(
        @Nullable String shelf,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String source,
        @Nullable String documentNo,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String attend,
        @Nullable Integer version) {}
