package org.xinheng.spi.evaluation;

import org.jspecify.annotations.Nullable;
import org.xinheng.spi.RecordFacts;

/** Which records of one file met which test. Lives for one evaluation. */
final class Matches {

    /** No test was met. */
    static final Matches NONE = new Matches(0);

    private final @Nullable Hits[] hits;

    Matches(int tests) {
        this.hits = new @Nullable Hits[tests];
    }

    void add(int test, RecordFacts facts) {
        Hits already = hits[test];
        if (already == null) {
            hits[test] = Hits.first(facts);
        } else {
            already.add(facts);
        }
    }

    /** The records that met the test. */
    Hits of(int test) {
        Hits found = test < hits.length ? hits[test] : null;
        return found == null ? Hits.NONE : found;
    }
}
