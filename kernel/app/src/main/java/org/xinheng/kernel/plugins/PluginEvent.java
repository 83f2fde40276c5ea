package org.xinheng.kernel.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a plugin, for its history. */
public record PluginEvent(
        String plugin, String version, Kind event, @Nullable String reason, String by, Instant at) {

    /** What can happen. */
    public enum Kind {
        UPLOADED,
        REFUSED,
        ACTIVATED,
        ROLLED_BACK,
        DISABLED,
        QUARANTINED,
        REMOVED,
        /** Came with the installation. */
        SHIPPED
    }
}
