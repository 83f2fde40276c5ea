package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Plans of the unit's tenant, and who falls under them. */
@ApplicationScoped
class PlanRepository {

    /**
     * Everybody under a plan with the inspections of the period behind and before them. What another bureau inspected does
     * not count; what any plan of this bureau has drawn already does, so that nobody is visited twice at once.
     */
    private static final String MEMBERS = """
            with member as (
                select g.subject, g.grade from grade g
                where g.tenant = :tenant and g.run = :run and g.kind <> 'NATURAL_PERSON'
                union
                select id, :newcomers from subject where code = any(:latecomers)
            ), done as (
                select subject, count(*)::integer as times from record
                where tenant = :tenant and item = 'administrative-inspection' and state <> 'WITHDRAWN'
                  and subject is not null and source_bureau = :bureau and decided_on >= :from and decided_on < :until
                group by subject
            ), drawn as (
                select t.subject, count(*)::integer as times from inspection_task t
                join inspection_plan p on p.tenant = t.tenant and p.id = t.plan
                where t.tenant = :tenant and t.state = 'OPEN' and p.bureau = :bureau group by t.subject
            ), policy as (
                select * from unnest(cast(:grades as text[]), cast(:times as integer[])) as p (grade, times)
            ), seen as (
                select m.subject, m.grade, coalesce(done.times, 0) as done, coalesce(drawn.times, 0) as drawn,
                  coalesce(done.times, 0) < p.times and drawn.times is null as free
                from member m join policy p on p.grade = m.grade
                left join done on done.subject = m.subject left join drawn on drawn.subject = m.subject
            )
            """;

    /** The last published run of a standard. */
    record Run(UUID id, LocalDate asOf, String edition) {}

    /** How things stand with a grade. */
    record Figures(int subjects, int done, int open, int free) {
        static final Figures NONE = new Figures(0, 0, 0, 0);
    }

    /** Somebody who may be drawn. */
    record Member(UUID subject, String code, String grade) {}

    /** Whose population: the run's subjects, and latecomers under the newcomers' grade. */
    record Population(
            UUID run,
            UUID bureau,
            LocalDate from,
            LocalDate until,
            Map<String, Integer> times,
            String newcomers,
            Collection<String> latecomers) {}

    /** A stored plan; {@code until} is the first day no more. */
    record Plan(
            UUID id,
            UUID bureau,
            String standard,
            String label,
            String edition,
            UUID run,
            LocalDate runAsOf,
            String title,
            LocalDate from,
            LocalDate until,
            PlanState state,
            boolean openGrades,
            int inspectorsEach,
            int daysToInspect,
            String madeBy,
            String madeByName,
            Instant madeAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String closingReason) {}

    Optional<Run> lastPublished(Unit unit, String standard) {
        return unit.handle()
                .createQuery("""
                        select id, as_of, edition from grade_run
                        where tenant = :tenant and standard = :standard and state = 'PUBLISHED'
                        order by as_of desc, decided_at desc limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .map((row, context) -> new Run(
                        row.getObject("id", UUID.class),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("edition")))
                .findOne();
    }

    Map<String, Figures> figures(Unit unit, Population population) {
        var figures = new HashMap<String, Figures>();
        bind(unit, population, MEMBERS + """
                        select grade, count(*) as subjects, sum(done) as done, sum(drawn) as open,
                          count(*) filter (where free) as free from seen group by grade
                        """)
                .map((row, context) -> figures.put(
                        row.getString("grade"),
                        new Figures(
                                row.getInt("subjects"), row.getInt("done"), row.getInt("open"), row.getInt("free"))))
                .forEach(former -> {});
        return figures;
    }

    /** Everybody who may be drawn now. */
    List<Member> free(Unit unit, Population population) {
        return bind(unit, population, MEMBERS + """
                        select s.id, s.code, seen.grade from seen join subject s on s.id = seen.subject where free
                        """)
                .map((row, context) ->
                        new Member(row.getObject("id", UUID.class), row.getString("code"), row.getString("grade")))
                .list();
    }

    private static Query bind(Unit unit, Population population, String sql) {
        var grades = List.copyOf(population.times().keySet());
        return unit.handle()
                .createQuery(sql)
                .bind("tenant", unit.tenant())
                .bind("run", population.run())
                .bind("bureau", population.bureau())
                .bind("from", population.from())
                .bind("until", population.until())
                .bind("newcomers", population.newcomers())
                .bindArray("latecomers", String.class, population.latecomers())
                .bindArray("grades", String.class, grades)
                .bindArray(
                        "times",
                        Integer.class,
                        grades.stream()
                                .map(grade -> population.times().getOrDefault(grade, 0))
                                .toList());
    }

    /** Stores a draft; empty if the bureau has a plan for this standard and period. */
    Optional<UUID> add(Unit unit, Plan plan, List<Policy> policies) {
        var id = unit.handle()
                .createQuery("""
                        insert into inspection_plan (bureau, standard, label, edition, run, run_as_of, title, period_from,
                          period_until, state, open_grades, inspectors_each, days_to_inspect, made_by, made_by_name, made_at)
                        values (:bureau, :standard, :label, :edition, :run, :runAsOf, :title, :from, :until, 'DRAFT',
                          :openGrades, :inspectorsEach, :daysToInspect, :madeBy, :madeByName, :madeAt)
                        on conflict (tenant, bureau, standard, period_from) where state <> 'CLOSED' do nothing
                        returning id
                        """)
                .bind("bureau", plan.bureau())
                .bind("standard", plan.standard())
                .bind("label", plan.label())
                .bind("edition", plan.edition())
                .bind("run", plan.run())
                .bind("runAsOf", plan.runAsOf())
                .bind("title", plan.title())
                .bind("from", plan.from())
                .bind("until", plan.until())
                .bind("openGrades", plan.openGrades())
                .bind("inspectorsEach", plan.inspectorsEach())
                .bind("daysToInspect", plan.daysToInspect())
                .bind("madeBy", plan.madeBy())
                .bind("madeByName", plan.madeByName())
                .bind("madeAt", plan.madeAt())
                .mapTo(UUID.class)
                .findOne();
        id.ifPresent(stored -> {
            var batch = unit.handle().prepareBatch("""
                    insert into inspection_plan_grade (plan, grade, place, label, colour, policy, sampling_rate,
                      inspections_per_year, newcomer)
                    values (:plan, :grade, :place, :label, :colour, :policy, :samplingRate, :inspectionsPerYear, :newcomer)
                    """);
            policies.forEach(policy -> batch.bind("plan", stored)
                    .bind("grade", policy.grade())
                    .bind("place", policy.place())
                    .bind("label", policy.label())
                    .bind("colour", policy.colour())
                    .bind("policy", policy.policy())
                    .bind("samplingRate", policy.samplingRate())
                    .bind("inspectionsPerYear", policy.inspectionsPerYear())
                    .bind("newcomer", policy.newcomer())
                    .add());
            batch.execute();
        });
        return id;
    }

    /** The plan, locked until the unit ends when it is to be changed. */
    Optional<Plan> find(Unit unit, UUID id, boolean toChange) {
        return unit.handle()
                .createQuery("select * from inspection_plan where tenant = :tenant and id = :id"
                        + (toChange ? " for update" : ""))
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The newest first. */
    List<Plan> list(Unit unit, int limit) {
        return unit.handle()
                .createQuery(
                        "select * from inspection_plan where tenant = :tenant order by made_at desc, id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    List<Policy> policies(Unit unit, UUID plan) {
        return unit.handle()
                .createQuery(
                        "select * from inspection_plan_grade where tenant = :tenant and plan = :plan order by place")
                .bind("tenant", unit.tenant())
                .bind("plan", plan)
                .map((row, context) -> new Policy(
                        row.getString("grade"),
                        row.getInt("place"),
                        row.getString("label"),
                        row.getString("colour"),
                        row.getString("policy"),
                        row.getInt("sampling_rate"),
                        row.getInt("inspections_per_year"),
                        row.getBoolean("newcomer")))
                .list();
    }

    void approve(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("""
                        update inspection_plan set state = 'APPROVED', approved_by = :by, approved_by_name = :name,
                          approved_at = :at where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("by", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    void activate(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("update inspection_plan set state = 'ACTIVE' where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    void close(Unit unit, UUID id, String reason) {
        unit.handle()
                .createUpdate("""
                        update inspection_plan set state = 'CLOSED', closed_by_name = :name, closed_at = :at,
                          closing_reason = :reason where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .bind("reason", reason)
                .execute();
    }

    /** Draws that wait for their value, and inspections that are not settled. */
    int unsettled(Unit unit, UUID plan) {
        return unit.handle()
                .createQuery("""
                        select (select count(*) from inspection_draw
                                where tenant = :tenant and plan = :plan and state = 'NOTICED')
                             + (select count(*) from inspection_task
                                where tenant = :tenant and plan = :plan and state = 'OPEN')
                        """)
                .bind("tenant", unit.tenant())
                .bind("plan", plan)
                .mapTo(Integer.class)
                .one();
    }

    private static Plan read(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("bureau", UUID.class),
                row.getString("standard"),
                row.getString("label"),
                row.getString("edition"),
                row.getObject("run", UUID.class),
                row.getObject("run_as_of", LocalDate.class),
                row.getString("title"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                PlanState.valueOf(row.getString("state")),
                row.getBoolean("open_grades"),
                row.getInt("inspectors_each"),
                row.getInt("days_to_inspect"),
                row.getString("made_by"),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by_name"),
                instant(row, "approved_at"),
                row.getString("closed_by_name"),
                instant(row, "closed_at"),
                row.getString("closing_reason"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
