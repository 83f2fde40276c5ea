package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.MeasureClass;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Reads tasks for people. */
@ApplicationScoped
class TaskRowRepository {

    private static final String ROWS = """
            select t.case_file, c.number, t.entry, t.record, t.list, t.list_label, t.measure, t.measure_label, t.kind, t.body, t.bureau,
              b.name as bureau_name, c.subject_code, c.subject_name, c.state, c.state_label, c.due_on,
              coalesce(c.due_on < :today, false) as overdue, t.pushed_on, t.answered_on, t.executed_on, t.amount, t.ended_on,
              t.ended_because, t.lifted_on, c.version
            from measure_task t
            join case_file c on c.tenant = t.tenant and c.id = t.case_file
            left join bureau b on b.tenant = t.tenant and b.id = t.bureau
            where t.tenant = :tenant
              and (:all or t.bureau = cast(:own as uuid) or c.subject_code = cast(:code as text))
            """;

    /** The newest first, from behind a cursor. */
    List<MeasureTaskRow> list(
            Unit unit, CaseSight.Scope scope, TaskQuery query, LocalDate today, @Nullable DayCursor after, int limit) {
        var stage = query.stage();
        var pushed = query.pushed();
        Query wanted = new Conditions(ROWS)
                .given("state", query.state(), "c.state = :state")
                .given("entry", query.entry(), "(t.entry = :entry or t.record = :entry)")
                .given("measure", query.measure(), "t.measure = :measure")
                .given("body", query.body(), "t.body = :body")
                .given("bureau", query.bureau(), "t.bureau = :bureau")
                .given("incentive", query.incentive(), "(t.kind = 'INCENTIVE') = :incentive")
                .when(query.open(), "c.closed_at is null")
                .when(query.overdue(), "c.closed_at is null and c.due_on < :today")
                .given(
                        "q",
                        query.q(),
                        "(c.number = upper(:q) or c.subject_code = upper(:q) or strpos(c.subject_name, :q) > 0)")
                .when(stage != null, stage == null ? "" : stage.condition())
                .given("from", pushed.from(), "t.pushed_on >= :from")
                .given("until", pushed.until(), "t.pushed_on <= :until")
                .behind(after, "(t.pushed_on, t.case_file) < (:cursorDay, :cursorId)")
                .query(unit, "order by t.pushed_on desc, t.case_file desc limit :limit");
        return scoped(wanted, unit, scope, today)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    /** The measures that were ever pushed to whoever asks. */
    List<PushedMeasure> measures(Unit unit, CaseSight.Scope scope) {
        return unit.handle()
                .createQuery("""
                        select t.measure, max(t.measure_label) as label, bool_or(t.kind = 'INCENTIVE') as incentive
                        from measure_task t join case_file c on c.tenant = t.tenant and c.id = t.case_file
                        where t.tenant = :tenant and (:all or t.bureau = cast(:own as uuid) or c.subject_code = cast(:code as text))
                        group by t.measure order by 3, 2
                        """)
                .bind("tenant", unit.tenant())
                .bind("all", scope.all())
                .bind("own", scope.bureau())
                .bind("code", scope.code())
                .map((row, context) -> new PushedMeasure(
                        row.getString("measure"), row.getString("label"), row.getBoolean("incentive")))
                .list();
    }

    Optional<MeasureTaskRow> find(Unit unit, CaseSight.Scope scope, UUID id, LocalDate today) {
        return scoped(unit.handle().createQuery(ROWS + " and t.case_file = :id"), unit, scope, today)
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    private static Query scoped(Query query, Unit unit, CaseSight.Scope scope, LocalDate today) {
        return query.bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("all", scope.all())
                .bind("own", scope.bureau())
                .bind("code", scope.code());
    }

    private static MeasureTaskRow row(ResultSet row) throws SQLException {
        MeasureClass kind = MeasureClass.valueOf(row.getString("kind"));
        return new MeasureTaskRow(
                row.getObject("case_file", UUID.class),
                row.getString("number"),
                row.getObject("entry", UUID.class),
                row.getObject("record", UUID.class),
                row.getString("list"),
                row.getString("list_label"),
                row.getString("measure"),
                row.getString("measure_label"),
                kind.name(),
                kind.label(),
                !kind.restricts(),
                row.getString("body"),
                row.getObject("bureau", UUID.class),
                row.getString("bureau_name"),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getString("state"),
                row.getString("state_label"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getObject("pushed_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("executed_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"),
                row.getObject("lifted_on", LocalDate.class),
                row.getInt("version"));
    }
}
