package org.xinheng.kernel.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.keycloak.Account;
import org.xinheng.kernel.shared.Role;

/** A role to be given to an account. */
public record NewMembership(
        String person,
        String username,
        String name,
        Role role,
        @Nullable UUID bureau,
        boolean machine) {

    /** A role for a person. */
    public static NewMembership ofPerson(Account account, String name, Role role, @Nullable UUID bureau) {
        return new NewMembership(account.id(), account.username(), name, role, bureau, false);
    }
}
