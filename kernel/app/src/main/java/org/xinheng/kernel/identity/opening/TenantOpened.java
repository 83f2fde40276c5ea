package org.xinheng.kernel.identity.opening;

import org.xinheng.kernel.shared.Fact;

/** A tenant was opened; told in the tenant above it. */
public record TenantOpened(int opened, String slug) implements Fact {}
