package org.xinheng.kernel.portal;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of lists a visitor asked for.
 *
 * @param q a code, or a part of a name
 */
record ListedFilter(
        @Nullable String list, @Nullable String q, @Nullable Cursor after) {

    static ListedFilter of(@Nullable String list, @Nullable String q, @Nullable String after) {
        return new ListedFilter(
                Address.filled(list), Address.filled(q), Cursor.read(after).orElse(null));
    }

    boolean any() {
        return list != null || q != null;
    }

    /** The address of this filter's page behind a cursor; without one its first page. */
    String href(@Nullable Cursor cursor) {
        return new Address("/lists")
                .with("list", list)
                .with("q", q)
                .behind(cursor)
                .toString();
    }
}
