package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.xinheng.kernel.shared.Role;

/** Reads and writes memberships. */
@ApplicationScoped
class MembershipRepository {

    /** The person's own memberships in all tenants; row security shows no others before a tenant is chosen. */
    List<Membership> listOwn(Handle handle, String person) {
        return handle.createQuery(
                        "select tenant, id, bureau, role from membership where person = :person and revoked_at is null order by tenant, role")
                .bind("person", person)
                .map((row, context) -> new Membership(
                        row.getInt("tenant"),
                        row.getObject("id", UUID.class),
                        row.getObject("bureau", UUID.class),
                        Role.valueOf(row.getString("role"))))
                .list();
    }
}
