package org.xinheng.kernel.identity.opening;

import org.xinheng.kernel.identity.Invitation;

/** A tenant that was just opened, and what to hand to its administrator. */
public record Opened(TenantView tenant, Invitation invitation) {}
