package org.xinheng.kernel.identity.institutions;

import org.jspecify.annotations.Nullable;

/**
 * Opens an institution in a tenant.
 *
 * @param code its unified social credit code
 * @param name as on its business licence
 * @param kind name of an {@link InstitutionKind}
 */
public record AddInstitution(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind) {}
