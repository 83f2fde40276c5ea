package org.xinheng.kernel.identity.institutions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes institutions. */
@ApplicationScoped
class InstitutionRepository {

    private static final String ROWS = """
            select i.id, i.code, i.name, i.kind, i.suspended_because, i.opened_at, i.opened_by from institution i
            where i.tenant = :tenant
            """;

    List<Institution> list(Unit unit) {
        return unit.handle()
                .createQuery(ROWS + " order by i.opened_at, i.id")
                .bind("tenant", unit.tenant())
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Institution> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(ROWS + " and i.id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The institution whose client this account is; neither changes before the unit ends. */
    Optional<Institution> lockOfAccount(Unit unit, String account) {
        return unit.handle()
                .createQuery(ROWS + """
                         and i.id = (select c.institution from machine_client c
                                     where c.tenant = :tenant and c.account = :account and c.state = 'ACTIVE')
                        for share of i
                        """)
                .bind("tenant", unit.tenant())
                .bind("account", account)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The new institution's id; empty when the tenant has one of this code. */
    Optional<UUID> add(Unit unit, String code, String name, InstitutionKind kind) {
        return unit.handle()
                .createQuery("""
                        insert into institution (code, name, kind, opened_at, opened_by) values (:code, :name, :kind, :at, :by)
                        on conflict (tenant, code) do nothing returning id
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("kind", kind.name())
                .bind("at", unit.startedAt())
                .bind("by", unit.actor().name())
                .mapTo(UUID.class)
                .findOne();
    }

    /** Suspends with a reason, resumes without one; false when it is so already. */
    boolean suspend(Unit unit, UUID id, @Nullable String because) {
        return unit.handle()
                        .createUpdate("""
                                update institution set suspended_because = :because, changed_at = :at, changed_by = :by
                                where tenant = :tenant and id = :id
                                  and (suspended_because is null) <> (cast(:because as text) is null)
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("because", because)
                        .bind("at", unit.startedAt())
                        .bind("by", unit.actor().name())
                        .execute()
                == 1;
    }

    private static Institution read(ResultSet row) throws SQLException {
        var kind = InstitutionKind.valueOf(row.getString("kind"));
        String because = row.getString("suspended_because");
        return new Institution(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                kind,
                kind.label(),
                because != null,
                because,
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"));
    }
}
