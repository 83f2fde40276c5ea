package org.xinheng.kernel.monitoring.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * States how many permits or penalties a bureau decided in a month.
 *
 * @param month such as 2026-11; it must be over
 * @param bureau whose decisions; null for the bureau of who states it
 * @param act PERMIT or PENALTY
 * @param decisions how many, those not reported yet included
 * @param note where the number comes from; at most 300 signs
 */
public record StateDecisions(
        @Nullable String month,
        @Nullable UUID bureau,
        @Nullable String act,
        @Nullable Integer decisions,
        @Nullable String note) {}
