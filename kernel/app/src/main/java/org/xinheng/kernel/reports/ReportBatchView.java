package org.xinheng.kernel.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of reports and how far it is.
 *
 * @param issued lines with a report
 * @param printed lines whose report is printed, too
 * @param refused lines without one, with the reason at the line
 */
public record ReportBatchView(
        UUID id,
        String fileName,
        String formLabel,
        String purposeLabel,
        int rows,
        int issued,
        int printed,
        int refused,
        boolean finished,
        String askedByName,
        Instant askedAt,
        @Nullable Instant finishedAt) {}
