package org.xinheng.kernel.identity.bureaus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes what became of bureaus. */
@ApplicationScoped
class BureauChangeRepository {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final ObjectMapper json;

    BureauChangeRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A bureau as its row stands, ended or not. */
    record Row(UUID id, String code, String name, String shortName, boolean ended) {}

    /** The bureau, locked until the end of the unit. */
    Optional<Row> lock(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(
                        "select id, code, name, short_name, closed_at is not null as ended from bureau where id = :id for update")
                .bind("id", id)
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("ended")))
                .findOne();
    }

    /** Whether another bureau that exists has this name. */
    boolean isTaken(Unit unit, String name, UUID except) {
        return unit.handle()
                .createQuery(
                        "select exists (select from bureau where name = :name and id <> :id and closed_at is null)")
                .bind("name", name)
                .bind("id", except)
                .mapTo(Boolean.class)
                .one();
    }

    /** The day of the bureau's last change. */
    Optional<LocalDate> lastChange(Unit unit, UUID bureau) {
        return unit.handle()
                .createQuery("select max(effective_on) from bureau_change where bureau = :bureau")
                .bind("bureau", bureau)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** Work both bureaus have open that only one may have, in words. */
    List<String> clashes(Unit unit, UUID ended, UUID heir) {
        return unit.handle()
                .createQuery("""
                        select '检查计划“' || a.title || '”' from inspection_plan a
                          join inspection_plan b on b.tenant = a.tenant and b.standard = a.standard and b.period_from = a.period_from
                            and b.bureau = :heir and b.state <> 'CLOSED'
                        where a.bureau = :ended and a.state <> 'CLOSED'
                        union all
                        select '指标整改任务“' || a.label || '”' from indicator_task a
                          join indicator_task b on b.tenant = a.tenant and b.indicator = a.indicator and b.bureau = :heir
                            and b.closed_at is null
                        where a.bureau = :ended and a.closed_at is null
                        """)
                .bind("ended", ended)
                .bind("heir", heir)
                .mapTo(String.class)
                .list();
    }

    /**
     * Keeps a file from learning which bureaus there are until the end of the unit; intake holds the same lock shared. Comes
     * before any lock on a row, as it does there.
     */
    void holdSources(Unit unit) {
        unit.handle()
                .createQuery("select pg_advisory_xact_lock(hashtext('bureau-sources'), current_tenant())::text")
                .mapTo(String.class)
                .one();
    }

    /** Files that are waiting or being read, the oldest first; their rows may name any bureau. */
    List<String> reading(Unit unit) {
        return unit.handle().createQuery("""
                        select file_name from intake_batch
                        where tenant = current_tenant() and state in ('RECEIVED', 'READING') order by uploaded_at, id
                        """).mapTo(String.class).list();
    }

    void rename(Unit unit, UUID bureau, String name, String shortName) {
        unit.handle()
                .createUpdate(
                        "update bureau set name = :name, short_name = :short, version = version + 1 where id = :id")
                .bind("name", name)
                .bind("short", shortName)
                .bind("id", bureau)
                .execute();
    }

    /** Hands everything over; how many rows of what. */
    Map<String, Long> pass(Unit unit, UUID ended, UUID heir) {
        return counts(unit.handle()
                .createQuery("select cast(pass_bureau(:ended, :heir) as text)")
                .bind("ended", ended)
                .bind("heir", heir)
                .mapTo(String.class)
                .one());
    }

    /** Ends the bureau; the heir answers for its sectors too, and for those it carried on for. */
    void end(Unit unit, UUID ended, UUID heir, LocalDate on) {
        unit.handle().createUpdate("""
                        update bureau h set version = version + 1, sectors = array(select distinct each
                          from unnest(h.sectors || (select a.sectors from bureau a where a.tenant = h.tenant and a.id = :ended)) each
                          order by each)
                        where id = :heir
                        """).bind("ended", ended).bind("heir", heir).execute();
        unit.handle()
                .createUpdate("""
                        update bureau set successor = :heir, ended_on = :on, closed_at = :at, version = version + 1 where id = :ended
                        """)
                .bind("ended", ended)
                .bind("heir", heir)
                .bind("on", on)
                .bind("at", unit.startedAt().atOffset(ZoneOffset.UTC))
                .execute();
        unit.handle()
                .createUpdate("update bureau set successor = :heir, version = version + 1 where successor = :ended")
                .bind("ended", ended)
                .bind("heir", heir)
                .execute();
    }

    UUID add(Unit unit, SoundChange change, Row before, @Nullable String successorName, Map<String, Long> passed) {
        return unit.handle()
                .createQuery("""
                        insert into bureau_change (bureau, kind, code, name_before, short_before, name_after, short_after, successor,
                          successor_name, effective_on, basis, reason, passed, changed_by, changed_by_name, changed_at)
                        values (:bureau, :kind, :code, :nameBefore, :shortBefore, :nameAfter, :shortAfter, :successor,
                          :successorName, :on, :basis, :reason, cast(:passed as jsonb), :by, :byName, :at) returning id
                        """)
                .bind("bureau", before.id())
                .bind("kind", change.kind().name())
                .bind("code", before.code())
                .bind("nameBefore", before.name())
                .bind("shortBefore", before.shortName())
                .bind("nameAfter", change.name())
                .bind("shortAfter", change.shortName())
                .bind("successor", change.successor())
                .bind("successorName", successorName)
                .bind("on", change.effectiveOn())
                .bind("basis", change.basis())
                .bind("reason", change.reason())
                .bind("passed", text(passed))
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt().atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .one();
    }

    /** Every change, the newest first. */
    List<BureauChangeView> list(Unit unit) {
        return unit.handle().createQuery("""
                        select id, bureau, kind, code, name_before, name_after, successor, successor_name, effective_on, basis, reason,
                          cast(passed as text) as passed, changed_by_name, changed_at
                        from bureau_change order by effective_on desc, changed_at desc, id
                        """).map((row, context) -> read(row)).list();
    }

    private BureauChangeView read(ResultSet row) throws SQLException {
        var successor = row.getObject("successor", UUID.class);
        return new BureauChangeView(
                row.getObject("id", UUID.class),
                row.getObject("bureau", UUID.class),
                BureauChangeKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name_before"),
                row.getString("name_after"),
                successor == null
                        ? null
                        : new BureauChangeView.Successor(
                                successor, Objects.toString(row.getString("successor_name"), "")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("basis"),
                row.getString("reason"),
                counts(row.getString("passed")),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private Map<String, Long> counts(String text) {
        try {
            return json.readValue(text, COUNTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Counts that cannot be read", broken);
        }
    }

    private String text(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
