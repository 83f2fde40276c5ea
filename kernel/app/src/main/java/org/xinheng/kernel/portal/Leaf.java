package org.xinheng.kernel.portal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list that is read by cursor.
 *
 * @param caption how many rows there are, and whether more follow
 * @param firstHref address of the first page; null on the first page
 * @param nextHref address of the next page; null on the last one
 */
record Leaf<R>(
        List<R> rows,
        String caption,
        @Nullable String firstHref,
        @Nullable String nextHref) {

    /** Most rows of a page; one more is read, to know whether another page follows. */
    static final int ROWS = 20;

    /** Addresses of a list's pages. */
    interface Addresses {

        /** The page behind a cursor; without one the first. */
        String href(@Nullable Cursor after);
    }

    /**
     * The page that these rows fill.
     *
     * @param found up to {@link #ROWS} and one more
     * @param after where they begin, or null
     * @param cursor where a row stands
     */
    static <R> Leaf<R> of(
            Visit visit, List<R> found, @Nullable Cursor after, Function<R, Cursor> cursor, Addresses addresses) {
        boolean more = found.size() > ROWS;
        var rows = more ? found.subList(0, ROWS) : found;
        return new Leaf<>(
                rows,
                visit.texts().require(more ? "captionMore" : "captionAll", rows.size()),
                after == null ? null : addresses.href(null),
                more ? addresses.href(cursor.apply(rows.getLast())) : null);
    }
}
