package org.xinheng.spi.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.RecordFacts;

/** Which records of one file met which test, oldest first. Lives for one evaluation. */
final class Matches {

    private static final class Bucket {
        private final List<RecordFacts> records = new ArrayList<>(4);
    }

    /** No test was met. */
    static final Matches NONE = new Matches(0);

    private final @Nullable Bucket[] buckets;

    Matches(int tests) {
        this.buckets = new @Nullable Bucket[tests];
    }

    void add(int test, RecordFacts facts) {
        Bucket bucket = buckets[test];
        if (bucket == null) {
            bucket = new Bucket();
            buckets[test] = bucket;
        }
        bucket.records.add(facts);
    }

    /** The records that met the test; empty if none did. */
    List<RecordFacts> of(int test) {
        Bucket bucket = test < buckets.length ? buckets[test] : null;
        return bucket == null ? List.of() : bucket.records;
    }
}
