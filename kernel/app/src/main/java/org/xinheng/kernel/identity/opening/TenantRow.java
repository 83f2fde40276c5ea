package org.xinheng.kernel.identity.opening;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the registry knows of a tenant besides its public entry. */
record TenantRow(
        int id,
        boolean open,
        @Nullable String reason,
        @Nullable String organization,
        OffsetDateTime openedAt,
        int bureaus) {

    /** OPENING, OPEN or SUSPENDED. */
    String state() {
        if (organization == null && !open) {
            return "OPENING";
        }
        return open ? "OPEN" : "SUSPENDED";
    }
}
