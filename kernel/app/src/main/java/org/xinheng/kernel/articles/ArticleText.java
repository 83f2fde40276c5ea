package org.xinheng.kernel.articles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the public is to read.
 *
 * @param body Markdown
 * @param source who issued it
 * @param issuedOn day the source issued it
 * @param training only of the column of trainings
 */
record ArticleText(
        Shelf shelf,
        String title,
        String summary,
        String body,
        String source,
        @Nullable String documentNo,
        LocalDate issuedOn,
        @Nullable Training training) {

    /**
     * When and where.
     *
     * @param attend how to attend
     */
    record Training(LocalDate heldOn, String place, String attend) {}

    /** Every text people wrote, by the name of its field. */
    Map<String, String> written() {
        var all = new LinkedHashMap<String, String>();
        all.put("title", title);
        all.put("summary", summary);
        all.put("body", body);
        all.put("source", source);
        if (documentNo != null) {
            all.put("documentNo", documentNo);
        }
        if (training != null) {
            all.put("place", training.place());
            all.put("attend", training.attend());
        }
        return all;
    }
}
