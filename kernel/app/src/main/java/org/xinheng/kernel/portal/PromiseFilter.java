package org.xinheng.kernel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments a visitor asked for. Values that make no sense are as good as absent.
 *
 * @param kept {@code RUNNING}, {@code WHOLLY}, {@code PARTLY}, {@code NOT}, or null: all
 * @param q a code, or a part of a name
 */
record PromiseFilter(
        @Nullable String kind,
        @Nullable String kept,
        @Nullable String q,
        @Nullable Cursor after) {

    /** What a visitor may choose, in this order. */
    static final List<String> KEPT = List.of("RUNNING", "WHOLLY", "PARTLY", "NOT");

    static PromiseFilter of(@Nullable String kind, @Nullable String kept, @Nullable String q, @Nullable String after) {
        String chosen = Address.filled(kept);
        return new PromiseFilter(
                Address.filled(kind),
                chosen != null && KEPT.contains(chosen) ? chosen : null,
                Address.filled(q),
                Cursor.read(after).orElse(null));
    }

    boolean any() {
        return kind != null || kept != null || q != null;
    }

    /** The address of this filter's page behind a cursor; without one its first page. */
    String href(@Nullable Cursor cursor) {
        return new Address("/commitments")
                .with("kind", kind)
                .with("kept", kept)
                .with("q", q)
                .behind(cursor)
                .toString();
    }
}
