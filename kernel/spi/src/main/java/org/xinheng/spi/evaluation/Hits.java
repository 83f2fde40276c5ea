package org.xinheng.spi.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.RecordFacts;

/** The records of one file that met one test, oldest first. Lives for one evaluation. */
final class Hits {

    /** Nothing met the test. */
    static final Hits NONE = new Hits(List.of());

    private final List<RecordFacts> records;
    private @Nullable List<UUID> ids;

    private Hits(List<RecordFacts> records) {
        this.records = records;
    }

    /** To be filled. */
    static Hits first(RecordFacts facts) {
        var hits = new Hits(new ArrayList<>(4));
        hits.add(facts);
        return hits;
    }

    void add(RecordFacts facts) {
        records.add(facts);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    int size() {
        return records.size();
    }

    RecordFacts get(int at) {
        return records.get(at);
    }

    /** The youngest; there must be one. */
    RecordFacts last() {
        return records.get(records.size() - 1);
    }

    /** What findings show; listed once, however many criteria look at the same records. */
    List<UUID> ids() {
        if (ids == null) {
            ids = records.isEmpty() ? List.of() : listed();
        }
        return ids;
    }

    private List<UUID> listed() {
        var listed = new UUID[records.size()];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = records.get(i).id();
        }
        return List.of(listed);
    }
}
