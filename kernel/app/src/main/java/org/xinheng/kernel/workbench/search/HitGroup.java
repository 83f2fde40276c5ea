package org.xinheng.kernel.workbench.search;

import java.util.List;

/**
 * Hits of one kind.
 *
 * @param more whether the list of this kind shows more
 */
public record HitGroup(Kind kind, List<Hit> hits, boolean more) {

    /** What can be found, in the order it is shown. */
    public enum Kind {
        SUBJECTS,
        CASES,
        RECORDS,
        REPORTS,
        BUREAUS
    }

    public HitGroup {
        hits = List.copyOf(hits);
    }
}
