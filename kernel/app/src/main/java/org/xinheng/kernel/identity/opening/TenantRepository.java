package org.xinheng.kernel.identity.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Brand;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes the registry of tenants and their openings, within the actor's scope. */
@ApplicationScoped
class TenantRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    private final ObjectMapper json;

    TenantRepository(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An opening that was begun.
     *
     * @param arriving whether an archive fills it
     */
    record Opening(
            int tenant,
            String state,
            boolean arriving,
            @Nullable String trouble,
            SoundOpening command) {

        boolean isDone() {
            return "DONE".equals(state);
        }
    }

    /** The actor's own tenant and those below it, as far as they are in its scope. */
    List<TenantRow> list(Unit unit) {
        return unit.handle()
                .createQuery(
                        "select id, open, state_reason, organization, opened_at, bureaus from tenant order by division_code, id")
                .map((row, context) -> new TenantRow(
                        row.getInt("id"),
                        row.getBoolean("open"),
                        row.getString("state_reason"),
                        row.getString("organization"),
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getInt("bureaus")))
                .list();
    }

    Optional<Opening> findOpening(Unit unit, String slug) {
        return unit.handle()
                .createQuery(
                        "select opened, state, arriving, trouble, command::text as command from tenant_opening where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> new Opening(
                        row.getInt("opened"),
                        row.getString("state"),
                        row.getBoolean("arriving"),
                        row.getString("trouble"),
                        read(row.getString("command"))))
                .findOne();
    }

    /** Writes the closed tenant and its reservation; both are taken up again when they are there. */
    int reserve(Unit unit, SoundOpening command, Optional<Opening> unfinished, boolean arriving) {
        try {
            var id = unfinished.map(Opening::tenant).orElseGet(() -> nextNumber(unit));
            if (unfinished.isPresent()) {
                rewrite(unit, id, command);
            } else {
                insert(unit, id, command);
            }
            unit.handle()
                    .createUpdate("""
                            insert into tenant_opening (slug, opened, state, command, begun_by, arriving)
                            values (:slug, :id, 'RESERVED', cast(:command as jsonb), :by, :arriving)
                            on conflict (tenant, slug) do update set command = excluded.command, trouble = null
                            """)
                    .bind("slug", command.slug())
                    .bind("id", id)
                    .bind("command", text(command))
                    .bind("by", unit.actor().name())
                    .bind("arriving", arriving)
                    .execute();
            return id;
        } catch (UnableToExecuteStatementException refused) {
            throw taken(refused);
        }
    }

    void interrupted(Unit unit, String slug, String trouble) {
        unit.handle()
                .createUpdate("update tenant_opening set trouble = :trouble where slug = :slug")
                .bind("trouble", trouble)
                .bind("slug", slug)
                .execute();
    }

    void confirm(Unit unit, String slug, int id, String organization) {
        unit.handle()
                .createUpdate(
                        "update tenant set organization = :organization, open = true, state_reason = null, version = version + 1 where id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .execute();
        unit.handle()
                .createUpdate(
                        "update tenant_opening set state = 'DONE', trouble = null, done_at = now() where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    /** Closes or opens a tenant; the organization that is to follow. */
    Optional<String> setOpen(Unit unit, int id, boolean open, String reason) {
        return unit.handle()
                .createQuery("""
                        update tenant set open = :open, state_reason = :reason, version = version + 1
                        where id = :id and open <> :open and organization is not null returning organization
                        """)
                .bind("open", open)
                .bind("reason", open ? null : reason)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** Name and look of the unit's own tenant. */
    void dress(Unit unit, String name, String shortName, Brand brand) {
        unit.handle()
                .createUpdate(
                        "update tenant set name = :name, short_name = :short, brand = cast(:brand as jsonb) where id = :id")
                .bind("name", name)
                .bind("short", shortName)
                .bind("brand", text(brand))
                .bind("id", unit.tenant())
                .execute();
    }

    private static int nextNumber(Unit unit) {
        return unit.handle()
                .createQuery("select nextval('tenant_number')")
                .mapTo(Integer.class)
                .one();
    }

    /** Without {@code returning}: the new tenant is not in the actor's scope yet, so it could not be read back. */
    private void insert(Unit unit, int id, SoundOpening command) {
        unit.handle()
                .createUpdate("""
                        insert into tenant (id, slug, parent, kind, name, short_name, division_code, host, open, brand)
                        values (:id, :slug, :parent, :kind, :name, :short, :division, :host, false, cast(:brand as jsonb))
                        """)
                .bind("id", id)
                .bind("slug", command.slug())
                .bind("parent", unit.tenant())
                .bind("kind", command.kind())
                .bind("name", command.name())
                .bind("short", command.shortName())
                .bind("division", command.divisionCode())
                .bind("host", command.host())
                .bind("brand", text(command.brand()))
                .execute();
    }

    private void rewrite(Unit unit, int id, SoundOpening command) {
        unit.handle()
                .createUpdate("""
                        update tenant set kind = :kind, name = :name, short_name = :short, division_code = :division,
                          host = :host, brand = cast(:brand as jsonb), version = version + 1
                        where id = :id and organization is null
                        """)
                .bind("kind", command.kind())
                .bind("name", command.name())
                .bind("short", command.shortName())
                .bind("division", command.divisionCode())
                .bind("host", command.host())
                .bind("brand", text(command.brand()))
                .bind("id", id)
                .execute();
    }

    /** Two people asked for the same slug or host at the same moment. */
    private static RuntimeException taken(UnableToExecuteStatementException refused) {
        if (refused.getCause() instanceof PSQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
            var field = String.valueOf(cause.getMessage()).contains("tenant_host") ? "host" : "slug";
            return new KernelException(
                    OpeningError.TENANT_INVALID,
                    "开通信息有 1 处需要修改，请按所列字段改正后重新提交。",
                    List.of(new FieldError(field, "刚刚已被他人使用，请换一个。")));
        }
        return refused;
    }

    private SoundOpening read(String command) {
        try {
            return json.readValue(command, SoundOpening.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored opening cannot be read", broken);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
