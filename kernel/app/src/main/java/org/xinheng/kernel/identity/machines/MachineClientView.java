package org.xinheng.kernel.identity.machines;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The system of a bureau or of an institution.
 *
 * @param bureau whose it is, or null
 * @param institution whose it is, or null
 * @param holderName name of the bureau or institution
 * @param clientId what it logs in as
 * @param state RESERVED while its account is being made, ACTIVE afterwards
 */
public record MachineClientView(
        UUID id,
        String clientId,
        String name,
        @Nullable UUID bureau,
        @Nullable UUID institution,
        String holderName,
        String state,
        OffsetDateTime createdAt,
        String createdBy) {}
