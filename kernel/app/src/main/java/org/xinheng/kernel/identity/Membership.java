package org.xinheng.kernel.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Role;

/** One role of one person in one tenant, for one bureau or for the whole tenant. */
record Membership(int tenant, UUID id, MemberView.@Nullable BureauName bureau, Role role) {}
