package org.xinheng.kernel.identity.bureaus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bureau's history.
 *
 * @param code its unified social credit code, which no change touches
 * @param nameBefore what it was called until then
 * @param nameAfter what it is called since; null when it ended
 * @param successor who carried on from that day; null when it was renamed
 * @param passed how many rows of what went to the successor, by table
 */
public record BureauChangeView(
        UUID id,
        UUID bureau,
        BureauChangeKind kind,
        String code,
        String nameBefore,
        @Nullable String nameAfter,
        @Nullable Successor successor,
        LocalDate effectiveOn,
        String basis,
        String reason,
        Map<String, Long> passed,
        String changedBy,
        Instant changedAt) {

    /** Who carried on, as it was called then. */
    public record Successor(UUID id, String name) {}

    public BureauChangeView {
        passed = Map.copyOf(passed);
    }
}
