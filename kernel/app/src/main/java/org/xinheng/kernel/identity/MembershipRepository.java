package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes memberships. */
@ApplicationScoped
class MembershipRepository {

    private static final String MEMBERS = """
            select m.id, m.username, m.person_name, m.role, m.machine, m.granted_at, m.granted_by,
                   b.id as bureau_id, b.name as bureau_name, b.short_name as bureau_short
            from membership m left join bureau b on b.tenant = m.tenant and b.id = m.bureau
            where m.revoked_at is null
            """;

    /** The person's own memberships in all tenants; row security shows no others before a tenant is chosen. */
    List<Membership> listOwn(Handle handle, String person) {
        return handle.createQuery("""
                        select m.tenant, m.id, m.role, b.id as bureau_id, b.name as bureau_name, b.short_name as bureau_short
                        from membership m left join bureau b on b.tenant = m.tenant and b.id = m.bureau
                        where m.person = :person and m.revoked_at is null order by m.tenant, m.role
                        """)
                .bind("person", person)
                .map((row, context) -> new Membership(
                        row.getInt("tenant"),
                        row.getObject("id", UUID.class),
                        bureau(row),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    List<MemberView> list(Unit unit) {
        return unit.handle()
                .createQuery(MEMBERS + " order by m.granted_at, m.id")
                .map((row, context) -> read(row))
                .list();
    }

    Optional<MemberView> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(MEMBERS + " and m.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<MemberView> find(Unit unit, String person, Role role, @Nullable UUID bureau) {
        return unit.handle()
                .createQuery(MEMBERS
                        + " and m.person = :person and m.role = :role and m.bureau is not distinct from :bureau")
                .bind("person", person)
                .bind("role", role.name())
                .bind("bureau", bureau)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Keycloak subject behind a membership. */
    Optional<String> person(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select person from membership where id = :id and revoked_at is null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** The code of the firm a person acts for in the unit's tenant. */
    Optional<String> firmOf(Unit unit, String person) {
        return unit.handle()
                .createQuery("""
                        select subject_code from membership
                        where tenant = :tenant and person = :person and role = 'FIRM' and subject_code is not null
                          and revoked_at is null
                        order by granted_at limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("person", person)
                .mapTo(String.class)
                .findOne();
    }

    int countAdministrators(Unit unit) {
        return unit.handle().createQuery("""
                        select count(*) from membership
                        where role in ('CITY_ADMINISTRATOR', 'OPERATOR') and not machine and revoked_at is null
                        """).mapTo(Integer.class).one();
    }

    int countOf(Unit unit, String person) {
        return unit.handle()
                .createQuery("select count(*) from membership where person = :person and revoked_at is null")
                .bind("person", person)
                .mapTo(Integer.class)
                .one();
    }

    /** Nothing happens when the person holds this role already. */
    void add(Unit unit, NewMembership membership) {
        unit.handle()
                .createUpdate("""
                        insert into membership (person, username, person_name, bureau, role, subject_code, machine, granted_by)
                        values (:person, :username, :name, :bureau, :role, :firm, :machine, :by) on conflict do nothing
                        """)
                .bind("person", membership.person())
                .bind("username", membership.username())
                .bind("name", membership.name())
                .bind("bureau", membership.bureau())
                .bind("role", membership.role().name())
                .bind("firm", membership.firm())
                .bind("machine", membership.machine())
                .bind("by", unit.actor().name())
                .execute();
    }

    void revoke(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("update membership set revoked_at = now(), version = version + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    void revokeAllOf(Unit unit, String person) {
        unit.handle()
                .createUpdate(
                        "update membership set revoked_at = now(), version = version + 1 where person = :person and revoked_at is null")
                .bind("person", person)
                .execute();
    }

    private static MemberView read(ResultSet row) throws SQLException {
        return new MemberView(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("person_name"),
                Role.valueOf(row.getString("role")),
                bureau(row),
                row.getBoolean("machine"),
                row.getObject("granted_at", OffsetDateTime.class),
                row.getString("granted_by"));
    }

    private static MemberView.@Nullable BureauName bureau(ResultSet row) throws SQLException {
        var id = row.getObject("bureau_id", UUID.class);
        return id == null
                ? null
                : new MemberView.BureauName(
                        id,
                        Objects.toString(row.getString("bureau_name"), ""),
                        Objects.toString(row.getString("bureau_short"), ""));
    }
}
