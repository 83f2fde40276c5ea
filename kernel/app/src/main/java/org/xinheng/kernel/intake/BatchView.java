package org.xinheng.kernel.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its tenant sees it.
 *
 * @param progress 0 to 1
 * @param rowsRead data rows that have their verdict
 * @param counts rows by verdict: accept, warn, hold, duplicate, update, reject
 * @param late recorded rows that were reported after the deadline
 * @param byRule rows by rule
 * @param notes Chinese sentences about the file as a whole
 * @param repeatOf the earlier batch with the very same file
 */
public record BatchView(
        UUID id,
        String item,
        String itemLabel,
        String fileName,
        long size,
        BatchState state,
        double progress,
        int rowsRead,
        Map<String, Integer> counts,
        int late,
        Map<String, Integer> byRule,
        List<String> notes,
        @Nullable Failure failure,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID repeatOf) {

    /** Why the file as a whole was refused. */
    public record Failure(String code, String detail) {}

    boolean isFinished() {
        return state == BatchState.DONE || state == BatchState.FAILED;
    }
}
