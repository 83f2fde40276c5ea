package org.xinheng.kernel.evaluation.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Standard;

/** The runs of the unit's tenant. */
@ApplicationScoped
class GradeRunRepository {

    private static final String VIEW = """
            select r.*, coalesce(done.records, 0) as read from grade_run r
            left join lateral (select sum(c.records)::integer as records from grade_chunk c
                               where c.tenant = r.tenant and c.run = r.id and c.state = 'DONE') done on true
            """;

    private final ObjectMapper json;

    GradeRunRepository(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Stores a new run.
     *
     * @return its id; empty if a run of the standard is under way or waits for a decision
     */
    Optional<UUID> add(Unit unit, GradeRun run, Standard standard, Instant now) {
        boolean registered = standard.subjects().stream().anyMatch(kind -> kind != SubjectKind.NATURAL_PERSON);
        return unit.handle()
                .createQuery("""
                        insert into grade_run (standard, label, edition, plugin, plugin_version, parameters, parameters_number,
                          as_of, state, persons, population, expected, started_by, started_by_name, started_at)
                        select :standard, :label, :edition, :plugin, :pluginVersion, :parameters::jsonb, :number, :asOf, 'RUNNING',
                          :persons, :population, count(*), :by, :byName, :now from record
                        where tenant = :tenant and case when subject_kind = 'NATURAL_PERSON' then :persons
                                                        else :registered and subject is not null end
                        on conflict (tenant, standard) where state in ('RUNNING', 'DRAFT') do nothing
                        returning id
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", run.standard())
                .bind("label", standard.label().zh())
                .bind("persons", run.persons())
                .bind("registered", registered)
                .bind("population", (registered ? Population.REGISTRY : Population.PERSONS).name())
                .bind("edition", run.edition())
                .bind("plugin", run.plugin())
                .bind("pluginVersion", run.pluginVersion())
                .bind("parameters", text(run.parameters()))
                .bind("number", run.parametersNumber())
                .bind("asOf", run.asOf())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<GradeRun> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select * from grade_run where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne();
    }

    Optional<GradeRunView> view(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(VIEW + "where r.tenant = :tenant and r.id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** The newest runs first, of one standard if named. */
    List<GradeRunView> list(Unit unit, @Nullable String standard, int limit) {
        return unit.handle()
                .createQuery(VIEW + """
                        where r.tenant = :tenant and (:standard::text is null or r.standard = :standard)
                        order by r.started_at desc, r.id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    /** Whether every subject has been graded; waits for chunks that are just being committed. */
    boolean isComplete(Unit unit, UUID id) {
        boolean allHandedOut = unit.handle()
                .createQuery(
                        "select all_handed_out from grade_run where tenant = :tenant and id = :id for no key update")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        return allHandedOut
                && unit.handle()
                        .createQuery("""
                                select not exists (select from grade_chunk
                                                   where tenant = :tenant and run = :id and state = 'TAKEN')
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one();
    }

    void draft(Unit unit, UUID id, RunSummary summary) {
        end(unit, id, "DRAFT", text(summary), null);
    }

    /** Ends a running run; does nothing to one that has ended. */
    void fail(Unit unit, UUID id, String reason) {
        end(unit, id, "FAILED", null, reason);
    }

    private static void end(Unit unit, UUID id, String state, @Nullable String summary, @Nullable String failure) {
        unit.handle()
                .createUpdate("""
                        update grade_run set state = :state, summary = :summary::jsonb, failure = :failure,
                          finished_at = now()
                        where tenant = :tenant and id = :id and state = 'RUNNING'
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .bind("summary", summary)
                .bind("failure", failure)
                .execute();
    }

    /** Decides about a draft; false if it is none. */
    boolean decide(Unit unit, UUID id, RunState to, String reason, Instant now) {
        return unit.handle()
                        .createUpdate("""
                                update grade_run set state = :state, decided_by = :by, decided_by_name = :byName,
                                  decided_at = :now, decision = :reason
                                where tenant = :tenant and id = :id and state = 'DRAFT'
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("state", to.name())
                        .bind("by", unit.actor().person())
                        .bind("byName", unit.actor().name())
                        .bind("now", now)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    /** Puts a running run aside; its chunks are forgotten, workers notice at their next commit. */
    boolean cancel(Unit unit, UUID id, String reason, Instant now) {
        return unit.handle()
                        .createUpdate("""
                                update grade_run set state = 'DISCARDED', decided_by = :by, decided_by_name = :byName,
                                  decided_at = :now, decision = :reason, finished_at = :now
                                where tenant = :tenant and id = :id and state = 'RUNNING'
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("by", unit.actor().person())
                        .bind("byName", unit.actor().name())
                        .bind("now", now)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    private GradeRun run(ResultSet row) throws SQLException {
        return new GradeRun(
                row.getObject("id", UUID.class),
                row.getString("standard"),
                row.getString("edition"),
                row.getString("plugin"),
                row.getString("plugin_version"),
                parse(row.getString("parameters"), new TypeReference<Map<String, Long>>() {}),
                row.getObject("parameters_number", Integer.class),
                row.getObject("as_of", LocalDate.class),
                RunState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getBoolean("persons"));
    }

    private GradeRunView view(ResultSet row) throws SQLException {
        var run = run(row);
        String summary = row.getString("summary");
        int expected = row.getInt("expected");
        return new GradeRunView(
                run.id(),
                run.persons(),
                run.standard(),
                row.getString("label"),
                run.edition(),
                run.plugin(),
                run.pluginVersion(),
                run.parameters(),
                run.parametersNumber(),
                run.asOf(),
                run.state(),
                run.state() == RunState.RUNNING ? Math.min(0.99, row.getInt("read") / Math.max(1.0, expected)) : 1,
                row.getString("failure"),
                row.getString("started_by_name"),
                instant(row, "started_at"),
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"),
                row.getString("decided_by_name"),
                row.getObject("decided_at") == null ? null : instant(row, "decided_at"),
                row.getString("decision"),
                summary == null ? null : parse(summary, new TypeReference<RunSummary>() {}));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
