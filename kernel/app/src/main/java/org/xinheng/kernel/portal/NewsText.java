package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published article with all that is in it.
 *
 * @param html the body, safe to show
 * @param issuedOn day the source issued it
 * @param attachments files to take away, in their order
 * @param place of a training, or null; likewise {@code attend}
 */
public record NewsText(
        NewsLine line,
        String html,
        @Nullable String documentNo,
        LocalDate issuedOn,
        @Nullable String place,
        @Nullable String attend,
        List<Attached> attachments) {

    /**
     * A file of an article.
     *
     * @param size in the reader's words
     * @param note that it replaced another, when and why; or null
     */
    public record Attached(
            UUID id, String name, String size, @Nullable String note) {}
}
