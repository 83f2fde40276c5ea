package org.xinheng.kernel.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param kind stable name, such as HELD_RECORDS
 * @param title one Chinese line that says what to do
 * @param count how many
 * @param link where to do it, below the console's address of the tenant
 * @param due the earliest deadline, or null
 */
public record OpenTask(
        String kind,
        String title,
        long count,
        String link,
        @Nullable LocalDate due) {}
