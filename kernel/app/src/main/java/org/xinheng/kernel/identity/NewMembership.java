package org.xinheng.kernel.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.keycloak.Account;
import org.xinheng.kernel.shared.Role;

/**
 * A role to be given to an account.
 *
 * @param firm code of the firm a FIRM acts for, else null
 */
public record NewMembership(
        String person,
        String username,
        String name,
        Role role,
        @Nullable UUID bureau,
        @Nullable String firm,
        boolean machine) {

    /** A role for a person. */
    public static NewMembership ofPerson(Account account, String name, Role role, @Nullable UUID bureau) {
        return new NewMembership(account.id(), account.username(), name, role, bureau, null, false);
    }

    /** The log-in of a firm. */
    public static NewMembership ofFirm(Account account, String name, String firm) {
        return new NewMembership(account.id(), account.username(), name, Role.FIRM, null, firm, false);
    }
}
