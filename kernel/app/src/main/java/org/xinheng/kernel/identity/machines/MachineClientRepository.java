package org.xinheng.kernel.identity.machines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes machine clients. */
@ApplicationScoped
class MachineClientRepository {

    private static final String CLIENTS = """
            select c.id, c.client_id, c.name, c.bureau, c.institution, coalesce(b.name, i.name) as holder, c.state, c.created_at,
              c.created_by
            from machine_client c left join bureau b on b.tenant = c.tenant and b.id = c.bureau
              left join institution i on i.tenant = c.tenant and i.id = c.institution
            where c.state <> 'REVOKED'
            """;

    private static final RowMapper<MachineClientView> READ = (row, context) -> new MachineClientView(
            row.getObject("id", UUID.class),
            row.getString("client_id"),
            row.getString("name"),
            row.getObject("bureau", UUID.class),
            row.getObject("institution", UUID.class),
            Objects.toString(row.getString("holder"), ""),
            row.getString("state"),
            row.getObject("created_at", OffsetDateTime.class),
            row.getString("created_by"));

    List<MachineClientView> list(Unit unit) {
        return unit.handle()
                .createQuery(CLIENTS + " order by c.created_at, c.id")
                .map(READ)
                .list();
    }

    Optional<MachineClientView> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(CLIENTS + " and c.id = :id")
                .bind("id", id)
                .map(READ)
                .findOne();
    }

    UUID reserve(Unit unit, String clientId, String name, AddMachineClient command) {
        return unit.handle()
                .createQuery("""
                        insert into machine_client (client_id, name, bureau, institution, state, created_by)
                        values (:client, :name, :bureau, :institution, 'RESERVED', :by) returning id
                        """)
                .bind("client", clientId)
                .bind("name", name)
                .bind("bureau", command.bureau())
                .bind("institution", command.institution())
                .bind("by", unit.actor().name())
                .mapTo(UUID.class)
                .one();
    }

    /** False when the client was taken back meanwhile. */
    boolean activate(Unit unit, UUID id, String account) {
        return unit.handle()
                        .createUpdate(
                                "update machine_client set state = 'ACTIVE', account = :account where id = :id and state = 'RESERVED'")
                        .bind("account", account)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    Optional<String> account(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select account from machine_client where id = :id and account is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    void revoke(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("update machine_client set state = 'REVOKED', revoked_at = now() where id = :id")
                .bind("id", id)
                .execute();
    }
}
