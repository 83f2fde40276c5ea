package org.xinheng.kernel.identity.institutions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution of a tenant.
 *
 * @param suspendedBecause why it may not query at present, or null while it may
 */
public record Institution(
        UUID id,
        String code,
        String name,
        InstitutionKind kind,
        String kindLabel,
        boolean suspended,
        @Nullable String suspendedBecause,
        Instant openedAt,
        String openedBy) {}
