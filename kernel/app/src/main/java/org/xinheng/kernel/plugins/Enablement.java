package org.xinheng.kernel.plugins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a tenant has a plugin switched on: which version it saw, who decided, for which bureau, when. */
record Enablement(
        String plugin,
        String version,
        @Nullable UUID bureau,
        @Nullable String bureauName,
        String personName,
        Instant at) {

    /** Bureau and person, as the console shows it. */
    String by() {
        return bureauName == null ? personName : bureauName + " " + personName;
    }
}
