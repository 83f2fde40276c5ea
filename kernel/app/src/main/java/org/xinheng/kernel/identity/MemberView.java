package org.xinheng.kernel.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Role;

/** One role of one person (or machine client) in a tenant. */
public record MemberView(
        UUID id,
        String username,
        String name,
        Role role,
        @Nullable BureauName bureau,
        boolean machine,
        OffsetDateTime grantedAt,
        String grantedBy) {

    /** The bureau the role is held for. */
    public record BureauName(UUID id, String name, String shortName) {}
}
