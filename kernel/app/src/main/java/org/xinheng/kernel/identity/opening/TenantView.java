package org.xinheng.kernel.identity.opening;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Brand;

/**
 * A tenant's overview.
 *
 * @param portalUrl where the public finds it
 * @param state OPENING, OPEN or SUSPENDED
 * @param stateReason why it is suspended, or what an unfinished opening waits for
 * @param counts records, published, subjects, batches; zeros for tenants below, whose data this one does not see
 */
public record TenantView(
        String slug,
        String name,
        String shortName,
        String kind,
        String divisionCode,
        String host,
        String portalUrl,
        boolean open,
        String state,
        @Nullable String stateReason,
        Brand brand,
        OffsetDateTime openedAt,
        int bureaus,
        @Nullable String parent,
        Map<String, Long> counts) {

    public TenantView {
        counts = Map.copyOf(counts);
    }
}
