package org.xinheng.kernel.plugins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.host.Report;

/**
 * One version that was handed in, without its bytes; also what the operator sees of it.
 *
 * @param reason of the present state; null if it needs none
 * @param activatedAt when it first took over; null if it never ran
 */
public record PluginVersion(
        UUID id,
        String plugin,
        String version,
        State state,
        @Nullable String reason,
        Report report,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant activatedAt,
        Instant changedAt) {

    /** What may become of a version. */
    public enum State {
        /** Sound, and waiting for the operator. */
        UPLOADED,
        /** Something is against it; it has never run. */
        REFUSED,
        /** It runs. */
        ACTIVE,
        /** The operator stopped it for everybody; tenants keep their decision. */
        DISABLED,
        /** It went wrong too often and is not asked any more; its catalogue items stay. */
        QUARANTINED,
        /** Another version took over; it can be gone back to. */
        SUPERSEDED,
        /** Taken out. Its bytes are kept, so that grades it computed can be computed again. */
        REMOVED
    }
}
