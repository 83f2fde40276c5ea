package org.xinheng.kernel.archives;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an archive.
 *
 * @param tenant slug of the tenant or of one below it; the tenant itself if left out
 * @param passphrase under which the tenant's keys travel; kept nowhere
 */
public record AskExport(@Nullable String tenant, @Nullable String passphrase) {}
