package org.xinheng.kernel.identity.machines;

import org.xinheng.kernel.shared.Fact;

/** A machine client was taken back; Keycloak's client is to go. */
record MachineClientRevoked(String clientId) implements Fact {}
