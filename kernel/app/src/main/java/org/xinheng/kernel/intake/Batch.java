package org.xinheng.kernel.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it stands in its table.
 *
 * @param since the day its place began to report here
 */
record Batch(
        UUID id,
        String item,
        @Nullable Integer itemVersion,
        String fileName,
        long size,
        BatchState state,
        double progress,
        int resumeLine,
        Tally.Totals totals,
        List<String> heads,
        List<String> notes,
        BatchView.@Nullable Failure failure,
        LocalDate reportedOn,
        LocalDate since,
        @Nullable UUID bureau,
        String uploadedBy,
        String uploaderName,
        Instant uploadedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID repeatOf) {}
