package org.xinheng.kernel.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch.
 *
 * @param line of the file
 * @param asked as it was written there
 * @param report the report, or null
 * @param problem why there is none, or null
 */
public record ReportBatchRow(
        int line,
        String asked,
        @Nullable UUID report,
        @Nullable String number,
        @Nullable String subjectName,
        boolean printed,
        @Nullable String problem) {}
