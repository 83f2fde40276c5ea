package org.xinheng.kernel.evaluation.runs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run's population that belongs to a worker as long as it renews its lease.
 *
 * @param population whose ids it counts
 * @param after subjects behind this one; null from the first
 * @param upTo subjects up to and including this one; null to the last
 */
record Chunk(
        int tenant,
        UUID run,
        int number,
        Population population,
        @Nullable UUID after,
        @Nullable UUID upTo,
        UUID worker,
        int attempts) {}
