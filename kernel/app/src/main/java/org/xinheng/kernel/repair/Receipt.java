package org.xinheng.kernel.repair;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One consumer's receipt for a granted repair.
 *
 * @param due last day to acknowledge
 * @param overdue whether that day has passed without an acknowledgement
 * @param attempts how often it was asked to follow
 * @param trouble why it could not follow the last time; empty when it could
 * @param detail what it did; empty before
 */
public record Receipt(
        String consumer,
        String label,
        LocalDate due,
        boolean overdue,
        int attempts,
        String trouble,
        String detail,
        @Nullable Instant acknowledgedAt) {}
