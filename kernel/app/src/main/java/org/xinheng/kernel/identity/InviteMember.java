package org.xinheng.kernel.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person a role in a tenant; the account is made when it does not exist.
 *
 * @param email needed for a new account, and proves that an existing one is meant
 * @param role name of a {@code Role}
 * @param bureau required for roles of a bureau
 * @param firm unified credit code of the firm; required for the role FIRM
 */
public record InviteMember(
        @Nullable String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable UUID bureau,
        @Nullable String firm) {}
