package org.xinheng.kernel.monitoring.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau is to do about the gap of an indicator.
 *
 * @param indicator its id
 * @param label of the indicator when the task was given
 * @param gap when the task was given, in the indicator's unit; null when the value was not known
 * @param overdue open, and its last day has passed
 * @param outcome what came of it; null while it is open
 */
public record IndicatorTask(
        UUID id,
        String indicator,
        String label,
        @Nullable BigDecimal gap,
        UUID bureau,
        String bureauName,
        String demand,
        LocalDate dueOn,
        boolean overdue,
        String openedBy,
        Instant openedAt,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {}
