package org.xinheng.kernel.archives;

import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.opening.OpenTenant;

/**
 * Lets a verified archive arrive.
 *
 * @param parent slug of the tenant it arrives below; the tenant that is asked if left out
 * @param slug its short name here; the one it had if left out
 * @param host host name of its portal; made from the slug if left out
 * @param passphrase under which its keys travelled; kept nowhere
 * @param administrator who runs it here
 */
public record BeginImport(
        @Nullable String parent,
        @Nullable String slug,
        @Nullable String host,
        @Nullable String passphrase,
        OpenTenant.@Nullable Administrator administrator) {}
