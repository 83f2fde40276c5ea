package org.xinheng.kernel.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param items in the list's order
 * @param next opaque cursor of the following page for {@code ?after=}, or null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
