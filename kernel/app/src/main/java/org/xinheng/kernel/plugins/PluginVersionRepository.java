package org.xinheng.kernel.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.plugins.host.Report;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;

/** Versions of plugins and their bytes. The platform's unit writes; every node reads. */
@ApplicationScoped
class PluginVersionRepository {

    private static final String COLUMNS =
            "id, plugin, version, state, reason, report, uploaded_by_name, uploaded_at, activated_at, changed_at ";

    private final Jdbi job;
    private final ObjectMapper json;

    PluginVersionRepository(@Database(Database.As.JOB) Jdbi job, ObjectMapper json) {
        this.job = job;
        this.json = json;
    }

    /** Which version of a plugin is its present one, as a node must know it. */
    record Present(
            UUID id,
            String plugin,
            String version,
            State state,
            @Nullable String reason,
            String label) {}

    /** The present version of every plugin, for any node. */
    List<Present> listPresent() {
        return job.withHandle(handle -> handle.createQuery("""
                        select id, plugin, version, state, reason, report ->> 'label' as label from plugin_version
                        where state in ('ACTIVE', 'DISABLED', 'QUARANTINED') order by plugin
                        """)
                .map((row, context) -> new Present(
                        row.getObject("id", UUID.class),
                        row.getString("plugin"),
                        row.getString("version"),
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("label")))
                .list());
    }

    /** The bytes of a version, for any node. */
    byte[] jar(UUID id) {
        return job.withHandle(handle -> handle.createQuery("select jar from plugin_version where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    /** Whether a jar with this digest was taken in before, for any node. */
    boolean isKnown(byte[] digest) {
        return job.withHandle(handle -> handle.createQuery(
                        "select exists (select from plugin_version where digest = :digest and state <> 'REFUSED')")
                .bind("digest", digest)
                .mapTo(Boolean.class)
                .one());
    }

    /** The stored version of this number that was not refused, for any node. */
    Optional<UUID> findId(String plugin, String version) {
        return job.withHandle(handle -> handle.createQuery(
                        "select id from plugin_version where plugin = :plugin and version = :version and state <> 'REFUSED'")
                .bind("plugin", plugin)
                .bind("version", version)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Short names of the tenants that have it switched on, whoever asks. */
    List<String> listTenants(String plugin) {
        return job.withHandle(handle -> handle.createQuery("""
                        select t.short_name from tenant_plugin p join tenant t on t.id = p.tenant
                        where p.plugin = :plugin order by t.division_code, t.id
                        """)
                .bind("plugin", plugin)
                .mapTo(String.class)
                .list());
    }

    /**
     * Keeps enabling and removing the same plugin apart until the end of the unit.
     *
     * @param alone true for removing, which must be alone; false for enabling, which any number may do at once
     */
    void lock(Unit unit, String plugin, boolean alone) {
        unit.handle()
                .createQuery("select cast(%s(hashtext('plugin'), hashtext(:plugin)) as text)"
                        .formatted(alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared"))
                .bind("plugin", plugin)
                .mapTo(String.class)
                .one();
    }

    /** Every version, newest first within its plugin. */
    List<PluginVersion> list(Unit unit) {
        return unit.handle()
                .createQuery("select " + COLUMNS + "from plugin_version order by plugin, uploaded_at desc, id desc")
                .map((row, context) -> read(row))
                .list();
    }

    /** Every version of one plugin, newest first. */
    List<PluginVersion> list(Unit unit, String plugin) {
        return unit.handle()
                .createQuery("select " + COLUMNS
                        + "from plugin_version where plugin = :plugin order by uploaded_at desc, id desc")
                .bind("plugin", plugin)
                .map((row, context) -> read(row))
                .list();
    }

    /** The version of this number that was not refused. */
    Optional<PluginVersion> find(Unit unit, String plugin, String version) {
        return list(unit, plugin).stream()
                .filter(each -> each.version().equals(version) && each.state() != State.REFUSED)
                .findFirst();
    }

    PluginVersion add(Unit unit, Report report, byte[] digest, byte[] jar, State state, @Nullable String reason) {
        var at = OffsetDateTime.ofInstant(unit.startedAt(), ZoneOffset.UTC);
        return unit.handle()
                .createQuery(
                        "insert into plugin_version (plugin, version, digest, jar, report, state, reason, uploaded_by,"
                                + " uploaded_by_name, uploaded_at, activated_at, changed_at) values (:plugin, :version, :digest, :jar,"
                                + " cast(:report as jsonb), :state, :reason, :person, :name, :at, :activated, :at) returning "
                                + COLUMNS)
                .bind("plugin", report.plugin())
                .bind("version", report.version())
                .bind("digest", digest)
                .bind("jar", jar)
                .bind("report", text(report))
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("person", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("at", at)
                .bind("activated", state == State.ACTIVE ? at : null)
                .map((row, context) -> read(row))
                .one();
    }

    /** Puts other bytes under a known number and gives the row a new id, so that nodes notice. Development only. */
    void replace(Unit unit, UUID id, Report report, byte[] digest, byte[] jar) {
        unit.handle()
                .createUpdate("""
                        update plugin_version set id = uuidv7(), digest = :digest, jar = :jar,
                          report = cast(:report as jsonb), changed_at = :at where id = :id
                        """)
                .bind("id", id)
                .bind("digest", digest)
                .bind("jar", jar)
                .bind("report", text(report))
                .bind("at", unit.startedAt())
                .execute();
    }

    /** Moves a version on, if it is still in the state the caller saw; false if somebody else was faster. */
    boolean move(Unit unit, UUID id, State from, State to, @Nullable String reason) {
        return unit.handle()
                        .createUpdate("""
                        update plugin_version set state = :to, reason = :reason, changed_at = :at
                        where id = :id and state = :from
                        """)
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("reason", reason)
                        .bind("at", unit.startedAt())
                        .execute()
                == 1;
    }

    /** Notes that a version takes over now, so that going back knows the order. */
    void markActivated(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("update plugin_version set activated_at = :at where id = :id")
                .bind("id", id)
                .bind("at", unit.startedAt())
                .execute();
    }

    void tell(Unit unit, PluginVersion version, PluginEvent.Kind event, @Nullable String reason) {
        unit.handle()
                .createUpdate("""
                        insert into plugin_event (plugin, version, event, reason, by_name, at)
                        values (:plugin, :version, :event, :reason, :name, :at)
                        """)
                .bind("plugin", version.plugin())
                .bind("version", version.version())
                .bind("event", event.name())
                .bind("reason", reason)
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
        unit.note("plugin", version.plugin());
        unit.note("version", version.version());
        unit.note("event", event.name());
    }

    /** What happened, newest first. */
    List<PluginEvent> listEvents(Unit unit) {
        return unit.handle()
                .createQuery(
                        "select plugin, version, event, reason, by_name, at from plugin_event order by at desc, id desc")
                .map((row, context) -> new PluginEvent(
                        row.getString("plugin"),
                        row.getString("version"),
                        PluginEvent.Kind.valueOf(row.getString("event")),
                        row.getString("reason"),
                        row.getString("by_name"),
                        instant(row, "at")))
                .list();
    }

    private PluginVersion read(ResultSet row) throws SQLException {
        return new PluginVersion(
                row.getObject("id", UUID.class),
                row.getString("plugin"),
                row.getString("version"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                report(row.getString("report")),
                row.getString("uploaded_by_name"),
                instant(row, "uploaded_at"),
                row.getObject("activated_at") == null ? null : instant(row, "activated_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String text(Report report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Report report(String text) {
        try {
            return json.readValue(text, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
