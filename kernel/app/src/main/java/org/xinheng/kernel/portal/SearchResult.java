package org.xinheng.kernel.portal;

import java.util.List;

/**
 * What a search found.
 *
 * @param items best match first
 * @param more whether there are others beyond
 */
public record SearchResult(List<SubjectHit> items, boolean more) {

    public SearchResult {
        items = List.copyOf(items);
    }
}
