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
        int attempts) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** One subject of a run that has ended; it belongs to no worker. */
    static Chunk ofOne(int tenant, UUID run, Population population, UUID subject) {
        return new Chunk(tenant, run, 0, population, before(subject), subject, NOBODY, 0);
    }

    /** The id just before another in the order of the database. */
    private static UUID before(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        return low == 0 ? new UUID(high - 1, -1) : new UUID(high, low - 1);
    }
}
