package org.xinheng.kernel.identity.keycloak;

/**
 * A person's or machine client's account.
 *
 * @param id Keycloak subject
 * @param pending true as long as nobody has set a password of their own for it
 */
public record Account(String id, String username, boolean pending) {}
