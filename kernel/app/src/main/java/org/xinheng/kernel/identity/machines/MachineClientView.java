package org.xinheng.kernel.identity.machines;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A bureau's own system.
 *
 * @param clientId what it logs in as
 * @param state RESERVED while its account is being made, ACTIVE afterwards
 */
public record MachineClientView(
        UUID id,
        String clientId,
        String name,
        UUID bureau,
        String bureauName,
        String state,
        OffsetDateTime createdAt,
        String createdBy) {}
