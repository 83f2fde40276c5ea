package org.xinheng.kernel.identity.machines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a machine client for a bureau or for an institution; one of the two.
 *
 * @param name what the system is called, such as 审批系统
 */
public record AddMachineClient(
        @Nullable String name,
        @Nullable UUID bureau,
        @Nullable UUID institution) {}
