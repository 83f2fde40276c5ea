package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.tenancy.Unit;

/** Tasks of the unit's tenant beside their case files. */
@ApplicationScoped
class TaskRepository {

    /** A task whose measure still applies. */
    record Alive(UUID caseFile, UUID follows, String measure, String body) {}

    void add(Unit unit, CaseFile<MeasureTask> file, @Nullable UUID bureau, LocalDate today) {
        MeasureOrder order = file.state().order();
        boolean answered = file.state().isClosed();
        unit.handle()
                .createUpdate("""
                        insert into measure_task (case_file, entry, record, list, statute, list_label, measure, measure_label, kind, body, bureau, pushed_on,
                          answered_on, executed_on)
                        values (:case, :entry, :record, :list, :statute, :listLabel, :measure, :label, :kind, :body, :bureau, :today, :answered, :executed)
                        """)
                .bind("case", file.id())
                .bind("entry", order.entry())
                .bind("record", order.record())
                .bind("list", order.list())
                .bind("statute", order.statute())
                .bind("listLabel", order.listLabel())
                .bind("measure", order.measure())
                .bind("label", order.measureLabel())
                .bind("kind", order.kind().name())
                .bind("body", order.body())
                .bind("bureau", bureau)
                .bind("today", today)
                .bind("answered", answered ? today : null)
                .bind("executed", file.state() instanceof MeasureTask.Executed ? today : null)
                .execute();
    }

    /** Tasks of these entries whose measure still applies. */
    List<Alive> listAlive(Unit unit, List<UUID> entries) {
        return unit.handle()
                .createQuery("""
                        select case_file, entry, measure, body from measure_task
                        where tenant = :tenant and entry = any (:entries) and ended_on is null order by case_file
                        """)
                .bind("tenant", unit.tenant())
                .bindArray("entries", UUID.class, entries)
                .map((row, context) -> alive(row, "entry"))
                .list();
    }

    /** Tasks a statute orders because of this record, whose measure still applies. */
    List<Alive> listAliveOf(Unit unit, UUID record) {
        return unit.handle()
                .createQuery("""
                        select case_file, record, measure, body from measure_task
                        where tenant = :tenant and record = :record and ended_on is null order by case_file
                        """)
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .map((row, context) -> alive(row, "record"))
                .list();
    }

    private static Alive alive(ResultSet row, String follows) throws SQLException {
        return new Alive(
                row.getObject("case_file", UUID.class),
                row.getObject(follows, UUID.class),
                row.getString("measure"),
                row.getString("body"));
    }

    /** The same among the merged lines of a batch. */
    List<UUID> listHoldingOf(Unit unit, UUID batch, int fromLine, int toLine) {
        return unit.handle()
                .createQuery("""
                        select distinct t.record from record r join measure_task t on t.tenant = r.tenant and t.record = r.id
                        where r.tenant = :tenant and r.batch = :batch and r.line between :from and :to and t.ended_on is null
                        order by t.record
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("from", fromLine)
                .bind("to", toLine)
                .mapTo(UUID.class)
                .list();
    }

    /** Records because of which a statute orders something now. */
    List<UUID> listHolding(Unit unit) {
        return unit.handle()
                .createQuery("""
                        select distinct record from measure_task
                        where tenant = :tenant and record is not null and ended_on is null order by record
                        """)
                .bind("tenant", unit.tenant())
                .mapTo(UUID.class)
                .list();
    }

    void answer(Unit unit, UUID task, LocalDate on) {
        set(unit, task, "answered_on = coalesce(answered_on, :on)", on);
    }

    void execute(Unit unit, UUID task, Execution execution) {
        unit.handle()
                .createUpdate("""
                        update measure_task set executed_on = :on, amount = :amount where tenant = :tenant and case_file = :case
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", task)
                .bind("on", execution.on())
                .bind("amount", execution.amount())
                .execute();
    }

    /** The measure does not apply any more. */
    void end(Unit unit, UUID task, Ending ending) {
        unit.handle()
                .createUpdate("""
                        update measure_task set ended_on = :on, ended_because = :because
                        where tenant = :tenant and case_file = :case and ended_on is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", task)
                .bind("on", ending.on())
                .bind("because", ending.because())
                .execute();
    }

    /** Ended, and lifted at once. */
    void lift(Unit unit, UUID task, LocalDate on, Ending ending) {
        end(unit, task, ending);
        lift(unit, task, on);
    }

    /** The body's receipt is in. */
    void lift(Unit unit, UUID task, LocalDate on) {
        set(unit, task, "lifted_on = :on", on);
    }

    private static void set(Unit unit, UUID task, String change, LocalDate on) {
        unit.handle()
                .createUpdate("update measure_task set " + change + " where tenant = :tenant and case_file = :case")
                .bind("tenant", unit.tenant())
                .bind("case", task)
                .bind("on", on)
                .execute();
    }

    /** A body that owes the receipt of a lifted measure. */
    record Owed(String measureLabel, String body, @Nullable LocalDate due) {}

    /** Who owes receipts for these entries, or for what a statute ordered because of the record itself. */
    List<Owed> listOwed(Unit unit, List<UUID> entries, UUID record) {
        return unit.handle()
                .createQuery("""
                        select t.measure_label, t.body, c.due_on
                        from measure_task t join case_file c on c.tenant = t.tenant and c.id = t.case_file
                        where t.tenant = :tenant and (t.entry = any (:entries) or t.record = :record) and c.state = 'LIFTING' order by c.due_on, t.case_file
                        """)
                .bind("tenant", unit.tenant())
                .bindArray("entries", UUID.class, entries)
                .bind("record", record)
                .map((row, context) ->
                        new Owed(row.getString(1), row.getString(2), row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** The last day up to which the law was followed. */
    Optional<LocalDate> sweptThrough(Unit unit) {
        return unit.handle()
                .createQuery("select swept_through from measure_sweep where tenant = :tenant")
                .bind("tenant", unit.tenant())
                .mapTo(LocalDate.class)
                .findOne();
    }

    void swept(Unit unit, LocalDate through) {
        unit.handle().createUpdate("""
                        insert into measure_sweep (swept_through) values (:through)
                        on conflict (tenant) do update set swept_through = greatest(measure_sweep.swept_through, excluded.swept_through)
                        """).bind("through", through).execute();
    }
}
