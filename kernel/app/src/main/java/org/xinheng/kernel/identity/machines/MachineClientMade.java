package org.xinheng.kernel.identity.machines;

/**
 * A new machine client.
 *
 * @param secret shown this once; a lost secret means a new client
 * @param tokenUrl where it gets access tokens (client credentials)
 */
public record MachineClientMade(MachineClientView client, String secret, String tokenUrl) {}
