package org.xinheng.kernel.measures.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body reports about its execution.
 *
 * @param version the version of the task it saw
 * @param on the day of the execution
 * @param content what was done, 1 to 2000 characters
 * @param documentNo number of the paper that proves it; may be left out when a proof was uploaded
 * @param amount yuan, or null
 */
public record ReportExecution(
        @Nullable Integer version,
        @Nullable LocalDate on,
        @Nullable String content,
        @Nullable String documentNo,
        @Nullable BigDecimal amount) {}
