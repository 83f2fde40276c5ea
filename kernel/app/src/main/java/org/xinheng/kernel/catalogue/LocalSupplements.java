package org.xinheng.kernel.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Items that tenants adopted beyond the national base. */
@ApplicationScoped
class LocalSupplements {

    /** Items of the tenant and of those above it, from the root down. */
    List<HeldItem> inherited(int tenant) {
        return List.of();
    }
}
