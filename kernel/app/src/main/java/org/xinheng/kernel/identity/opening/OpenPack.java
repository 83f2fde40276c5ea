package org.xinheng.kernel.identity.opening;

/**
 * How to open a tenant from its pack.
 *
 * @param permanentPasswords make demonstration accounts with lasting generated passwords; only with {@code kernel.demo}
 */
public record OpenPack(boolean permanentPasswords) {}
