package org.xinheng.kernel.lists;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;

/** The question of a list of entries as it stands in the address. */
public record EntryQuestion(
        @QueryParam("list") @Nullable String list,
        @QueryParam("polarity") @Nullable Polarity polarity,
        @QueryParam("removed") boolean removed,
        @QueryParam("q") @Nullable String q,
        @QueryParam("code") @Nullable String code) {

    /** The same as the lists take it. */
    public EntryQuery query() {
        return new EntryQuery(filled(list), polarity, removed, filled(q), filled(code));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
