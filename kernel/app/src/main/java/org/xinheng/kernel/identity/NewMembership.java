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

    /** A machine client: of a bureau as its clerk, or without a bureau of an institution. */
    public static NewMembership ofMachine(String account, String clientId, String name, @Nullable UUID bureau) {
        Role role = bureau == null ? Role.INSTITUTION : Role.BUREAU_CLERK;
        return new NewMembership(account, clientId, name, role, bureau, null, true);
    }
}
