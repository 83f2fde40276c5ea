package org.xinheng.kernel.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as officers work on it.
 *
 * @param row what lists show
 * @param body Markdown
 * @param html the body as the portal shows it
 * @param heldOn of a training, else null; likewise {@code place} and {@code attend}
 * @param publishedBecause why sensitive words stand in it, or null
 * @param findings what has to be looked at before it is published; once it was, in the names
 *     and reasons of files that wait
 * @param own whether the caller wrote any of it, and so may not publish it
 * @param editable whether the caller may write in it
 * @param steps everything that was done, in order
 * @param attachments files in their order, those that wait and those that were replaced too, unless it is
 *     another bureau's
 * @param version to be sent with the next step
 */
public record ArticleView(
        ArticleRow row,
        String summary,
        String body,
        String html,
        @Nullable String documentNo,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String attend,
        @Nullable String publishedByName,
        @Nullable String publishedBecause,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        List<Finding> findings,
        boolean own,
        boolean editable,
        List<Done> steps,
        List<Attachment> attachments,
        int version) {

    /** Something that was done. */
    public record Done(String label, String note, String byName, Instant at) {}

    /**
     * A file of the article.
     *
     * @param state CURRENT; PENDING: it waits to take the place of {@code replaces}; REPLACED
     * @param size in bytes
     * @param because why it replaces another, or null
     * @param confirmedOn day it took the place of another, or null
     * @param replacedOn day another took its place, or null
     * @param own whether the caller handed it in, and so may not confirm it
     */
    public record Attachment(
            UUID id,
            String name,
            String mediaType,
            int size,
            String state,
            String addedByName,
            Instant addedAt,
            @Nullable UUID replaces,
            @Nullable String because,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate replacedOn,
            boolean own) {}

    /** Of the article. */
    public UUID getId() {
        return row.id();
    }
}
