package org.xinheng.kernel.identity.opening;

import org.xinheng.kernel.shared.Fact;

/** A tenant was suspended or resumed; its Keycloak organization is to follow its present state. */
record TenantSwitched(int switched, String organization) implements Fact {}
