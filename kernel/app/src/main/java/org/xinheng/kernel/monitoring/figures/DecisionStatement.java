package org.xinheng.kernel.monitoring.figures;

import java.time.Instant;
import java.util.UUID;
import org.xinheng.definitions.Act;

/**
 * What a bureau stated about a month: how many permits or penalties it decided.
 *
 * @param month such as 2026-11
 * @param act PERMIT or PENALTY
 * @param note where the number comes from, or why it changed
 */
public record DecisionStatement(
        String month,
        UUID bureau,
        String bureauName,
        Act act,
        int decisions,
        String note,
        String statedBy,
        Instant statedAt) {}
