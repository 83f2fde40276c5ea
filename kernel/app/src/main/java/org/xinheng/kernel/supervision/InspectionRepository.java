package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.supervision.DrawRepository.Draw;
import org.xinheng.kernel.supervision.FrozenList.Drawn;
import org.xinheng.kernel.supervision.InspectionRow.SettledResult;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** The inspections of the unit's tenant. */
@ApplicationScoped
class InspectionRepository {

    private static final String VIEW = """
            select t.*, p.title, p.bureau, g.label as grade_label, g.colour, s.code, s.name, s.kind, former.name as instead_name,
              (select coalesce(r.payload ->> 'XK_FRDB', r.payload ->> 'CF_FRDB', r.payload ->> 'JC_FRDB')
               from record r where r.tenant = t.tenant and r.subject = t.subject and r.state = 'EFFECTIVE'
                 and coalesce(r.payload ->> 'XK_FRDB', r.payload ->> 'CF_FRDB', r.payload ->> 'JC_FRDB') is not null
               order by r.decided_on desc limit 1) as representative,
              array(select array[i.staff_no, i.name] from inspection_draw_inspector d
                    join inspector i on i.tenant = d.tenant and i.id = d.inspector
                    where d.tenant = t.tenant and d.draw = t.draw and d.token = any(t.tokens)
                    order by array_position(t.tokens, d.token)) as people
            from inspection_task t
            join inspection_plan p on p.tenant = t.tenant and p.id = t.plan
            join inspection_plan_grade g on g.tenant = t.tenant and g.plan = t.plan and g.grade = t.grade
            join subject s on s.id = t.subject
            left join inspection_task f on f.tenant = t.tenant and f.id = t.instead_of
            left join subject former on former.id = f.subject
            where t.tenant = :tenant and
            """;

    /** What is needed to settle an inspection. */
    record Inspection(
            UUID id,
            UUID draw,
            UUID plan,
            UUID bureau,
            String planTitle,
            String grade,
            UUID subject,
            String code,
            String name,
            String kind,
            InspectionState state,
            int attempts,
            @Nullable String outcome,
            @Nullable String documentNo,
            @Nullable String representative) {}

    /** Makes inspections of what was drawn. */
    void add(
            Unit unit,
            Draw draw,
            List<Drawn> drawn,
            Map<String, UUID> subjects,
            LocalDate dueOn,
            @Nullable UUID insteadOf) {
        var batch = unit.handle().prepareBatch("""
                insert into inspection_task (draw, plan, grade, place, entry, subject, tokens, state, due_on, instead_of)
                values (:draw, :plan, :grade, :place, :entry, :subject, :tokens, 'OPEN', :dueOn, :insteadOf)
                """);
        drawn.forEach(one -> batch.bind("draw", draw.id())
                .bind("plan", draw.plan())
                .bind("grade", one.grade())
                .bind("place", one.place())
                .bind("entry", one.entry())
                .bind("subject", Objects.requireNonNull(subjects.get(one.entry())))
                .bindArray("tokens", String.class, one.inspectors())
                .bind("dueOn", dueOn)
                .bind("insteadOf", insteadOf)
                .add());
        if (!drawn.isEmpty()) {
            batch.execute();
        }
    }

    /** The inspections of a draw, in the order in which they were drawn. */
    List<InspectionView> listOf(Unit unit, UUID draw, LocalDate today) {
        return unit.handle()
                .createQuery(VIEW + " t.draw = :draw order by g.place, t.place")
                .bind("tenant", unit.tenant())
                .bind("draw", draw)
                .map((row, context) -> view(row, today))
                .list();
    }

    /**
     * Inspections, the nearest deadline first.
     *
     * @param bureau whose, all if null
     * @param state in which state, all if null
     * @param plan of which plan, all if null
     */
    List<InspectionView> list(
            Unit unit,
            @Nullable UUID bureau,
            @Nullable InspectionState state,
            @Nullable UUID plan,
            @Nullable DayCursor after,
            int limit,
            LocalDate today) {
        return new Conditions(VIEW + " true")
                .given("bureau", bureau, "p.bureau = :bureau")
                .given("state", state == null ? null : state.name(), "t.state = :state")
                .given("plan", plan, "t.plan = :plan")
                .behind(after, "(t.due_on, t.id) > (:cursorDay, :cursorId)")
                .query(unit, "order by t.due_on, t.id limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> view(row, today))
                .list();
    }

    Optional<InspectionView> view(Unit unit, UUID id, LocalDate today) {
        return unit.handle()
                .createQuery(VIEW + " t.id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> view(row, today))
                .findOne();
    }

    Optional<Inspection> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(VIEW + " t.id = :id for update of t")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Inspection(
                        row.getObject("id", UUID.class),
                        row.getObject("draw", UUID.class),
                        row.getObject("plan", UUID.class),
                        row.getObject("bureau", UUID.class),
                        row.getString("title"),
                        row.getString("grade"),
                        row.getObject("subject", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        InspectionState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("outcome"),
                        row.getString("document_no"),
                        row.getString("representative")))
                .findOne();
    }

    int lastPlace(Unit unit, UUID draw, String grade) {
        return unit.handle()
                .createQuery("""
                        select coalesce(max(place), 0) from inspection_task
                        where tenant = :tenant and draw = :draw and grade = :grade
                        """)
                .bind("tenant", unit.tenant())
                .bind("draw", draw)
                .bind("grade", grade)
                .mapTo(Integer.class)
                .one();
    }

    /** Reserves an open inspection for one result on its way to the gate; the same result may try again at once. */
    boolean send(Unit unit, UUID id, byte[] hash) {
        return at(unit, id, """
                        update inspection_task set sending = :hash, sending_at = :at
                        where tenant = :tenant and id = :id and state = 'OPEN'
                          and (sending is null or sending = :hash or sending_at < cast(:at as timestamptz) - interval '2 minutes')
                        """).bind("hash", hash).execute() == 1;
    }

    /** The gate took the result. */
    void done(Unit unit, UUID id, SettledResult result, String verdict, List<String> reasons, @Nullable UUID batch) {
        bind(at(unit, id, """
                        update inspection_task t set state = 'DONE', outcome = :outcome, findings = :findings,
                          inspected_on = :inspectedOn, document_no = :documentNo, verdict = :verdict, reasons = :reasons,
                          sending = null, sending_at = null, settled_by_name = :by, settled_at = :at,
                          record = (select r.id from record r where r.tenant = t.tenant and r.subject = t.subject
                              and r.item = 'administrative-inspection' and (r.batch = :batch or r.document_no = :documentNo)
                            order by (r.batch is not distinct from :batch) desc, r.recorded_at desc limit 1)
                        where tenant = :tenant and id = :id and state = 'OPEN'
                        """).bind("batch", batch), result, verdict, reasons).execute();
    }

    /** The gate refused the result: the inspection stays open with the reasons. */
    void refused(Unit unit, UUID id, SettledResult result, String verdict, List<String> reasons) {
        bind(at(unit, id, """
                        update inspection_task set outcome = :outcome, findings = :findings, inspected_on = :inspectedOn,
                          document_no = :documentNo, verdict = :verdict, reasons = :reasons, sending = null,
                          sending_at = null, attempts = attempts + 1, settled_by_name = :by, settled_at = null
                        where tenant = :tenant and id = :id and state = 'OPEN' and cast(:at as timestamptz) is not null
                        """), result, verdict, reasons).execute();
    }

    void replace(Unit unit, UUID id, Replacement why, String note) {
        at(unit, id, """
                        update inspection_task set state = 'REPLACED', replaced_why = :why, replaced_note = :note,
                          settled_by_name = :by, settled_at = :at
                        where tenant = :tenant and id = :id and state = 'OPEN'
                        """).bind("why", why.name()).bind("note", note).execute();
    }

    private static Update at(Unit unit, UUID id, String sql) {
        return unit.handle()
                .createUpdate(sql)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("at", unit.startedAt())
                .bind("by", unit.actor().name());
    }

    private static Update bind(Update update, SettledResult result, String verdict, List<String> reasons) {
        return update.bind("outcome", result.outcome().name())
                .bind("findings", result.findings())
                .bind("inspectedOn", result.inspectedOn())
                .bind("documentNo", result.documentNo())
                .bind("verdict", verdict)
                .bindArray("reasons", String.class, reasons);
    }

    private static InspectionView view(ResultSet row, LocalDate today) throws SQLException {
        var people = new ArrayList<InspectionView.Person>();
        for (Object one : (Object[]) row.getArray("people").getArray()) {
            var cells = (String[]) one;
            people.add(new InspectionView.Person(cells[0], cells[1]));
        }
        var state = InspectionState.valueOf(row.getString("state"));
        var dueOn = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
        var why = row.getString("replaced_why");
        var outcome = row.getString("outcome") == null ? null : InspectionOutcome.valueOf(row.getString("outcome"));
        return new InspectionView(
                row.getObject("id", UUID.class),
                row.getObject("draw", UUID.class),
                row.getObject("plan", UUID.class),
                row.getString("title"),
                row.getObject("bureau", UUID.class),
                row.getString("grade"),
                row.getString("grade_label"),
                row.getString("colour"),
                row.getInt("place"),
                row.getString("entry"),
                row.getString("code"),
                row.getString("name"),
                state,
                dueOn,
                state == InspectionState.OPEN ? ChronoUnit.DAYS.between(today, dueOn) : 0,
                people,
                row.getString("representative"),
                row.getString("instead_name"),
                why == null ? null : Replacement.valueOf(why),
                row.getString("replaced_note"),
                outcome,
                outcome == null ? null : outcome.label(),
                row.getString("findings"),
                row.getObject("inspected_on", LocalDate.class),
                row.getString("document_no"),
                row.getString("verdict"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getObject("record", UUID.class),
                row.getString("settled_by_name"),
                PlanRepository.instant(row, "settled_at"));
    }
}
