package org.xinheng.kernel.identity.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Role;

/** A tenant opened from its pack, and the accounts that were made for it. */
public record PackOpened(TenantView tenant, List<User> users) {

    public PackOpened {
        users = List.copyOf(users);
    }

    /**
     * An account.
     *
     * @param bureau short name of the bureau it works for, or null
     * @param password null when the account has a password already
     * @param temporary true when the password must be replaced at the first log-in
     */
    public record User(
            String username,
            String name,
            Role role,
            @Nullable String bureau,
            @Nullable String password,
            boolean temporary) {}
}
