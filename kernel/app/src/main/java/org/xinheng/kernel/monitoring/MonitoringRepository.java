package org.xinheng.kernel.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Counts records under row security. */
@ApplicationScoped
class MonitoringRepository {

    /** Calendars of the product begin here; older decisions are counted from this day. */
    private static final LocalDate FIRST_KNOWN = LocalDate.of(2000, 1, 1);

    /** Records of one bureau with the same day of decision and of report. */
    record Reported(UUID bureau, String name, LocalDate decidedOn, LocalDate reportedOn, long count, long late) {}

    /** How many wait, and until when the first of them. */
    record Waiting(long count, @Nullable LocalDate due) {}

    List<Reported> reported(Unit unit, LocalDate first, LocalDate last) {
        return unit.handle()
                .createQuery("""
                        select b.id, b.short_name, greatest(r.decided_on, :known) as decided_on, r.reported_on, count(*) as records,
                               count(*) filter (where r.late) as late
                        from record r join bureau b on b.tenant = r.tenant and b.id = r.source_bureau
                        where r.reported_on between :first and :last and r.state <> 'WITHDRAWN'
                          and (r.due_on is null or r.due_on >=
                            (select cast(t.opened_at at time zone 'Asia/Shanghai' as date) from tenant t where t.id = r.tenant))
                        group by b.id, b.short_name, 3, r.reported_on
                        """)
                .bind("known", FIRST_KNOWN)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new Reported(
                        row.getObject("id", UUID.class),
                        row.getString("short_name"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class),
                        row.getLong("records"),
                        row.getLong("late")))
                .list();
    }

    Waiting held(Unit unit, @Nullable UUID bureau, LocalDate today, boolean overdue) {
        return unit.handle()
                .createQuery("""
                        select count(*) as records, min(due_on) as due from record
                        where state = 'HELD' and (cast(:bureau as uuid) is null or source_bureau = cast(:bureau as uuid))
                          and coalesce(due_on < :today, false) = :overdue
                        """)
                .bind("bureau", bureau)
                .bind("today", today)
                .bind("overdue", overdue)
                .map((row, context) -> new Waiting(row.getLong("records"), row.getObject("due", LocalDate.class)))
                .one();
    }

    /** Measures that wait for their body's answer or execution: a bureau's own, for the platform's people those outside. */
    Waiting measures(Unit unit, boolean platform, @Nullable UUID bureau) {
        return unit.handle()
                .createQuery("""
                        select count(*) as tasks, min(due_on) as due from case_file
                        where tenant = :tenant and kind = 'measure-task' and closed_at is null
                          and (bureau is not distinct from cast(:bureau as uuid) or (:platform and bureau is null))
                        """)
                .bind("tenant", unit.tenant())
                .bind("platform", platform)
                .bind("bureau", bureau)
                .map((row, context) -> new Waiting(row.getLong("tasks"), row.getObject("due", LocalDate.class)))
                .one();
    }

    /** Measures that do not apply any more and whose body has not said in time that it lifted them. */
    Waiting measuresToLift(Unit unit, @Nullable UUID bureau, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        select count(*) as tasks, min(due_on) as due from case_file
                        where tenant = :tenant and kind = 'measure-task' and state = 'LIFTING' and due_on < :today
                          and (cast(:bureau as uuid) is null or bureau = cast(:bureau as uuid))
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .bind("today", today)
                .map((row, context) -> new Waiting(row.getLong("tasks"), row.getObject("due", LocalDate.class)))
                .one();
    }

    /** Rows refused in files of the last days. Whether they were mended since, only their clerk knows. */
    Waiting refusedRows(Unit unit, @Nullable UUID bureau, LocalDate since) {
        return unit.handle()
                .createQuery("""
                        select coalesce(sum((totals -> 'counts' ->> 'reject')::int), 0) as rows from intake_batch
                        where state = 'DONE' and reported_on >= :since
                          and (cast(:bureau as uuid) is null or bureau = cast(:bureau as uuid))
                        """)
                .bind("bureau", bureau)
                .bind("since", since)
                .map((row, context) -> new Waiting(row.getLong("rows"), null))
                .one();
    }

    /** Wrong and duplicate codes that nobody has decided on. */
    Waiting codeIssues(Unit unit) {
        return unit.handle()
                .createQuery("select count(*) as issues from code_issue where state = 'OPEN'")
                .map((row, context) -> new Waiting(row.getLong("issues"), null))
                .one();
    }

    /** Granted repairs that somebody has not followed in time; for a bureau those about what it reported. */
    Waiting repairReceipts(Unit unit, @Nullable UUID bureau, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        select count(distinct p.case_file) as cases, min(p.due_on) as due
                        from repair_receipt p
                        join case_file c on c.tenant = p.tenant and c.id = p.case_file
                        left join record r on r.tenant = c.tenant and r.id = cast(c.about as uuid)
                        where p.tenant = :tenant and p.acknowledged_at is null and p.due_on < :today
                          and (cast(:bureau as uuid) is null or r.source_bureau = cast(:bureau as uuid))
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .bind("today", today)
                .map((row, context) -> new Waiting(row.getLong("cases"), row.getObject("due", LocalDate.class)))
                .one();
    }

    /** Records past their longest publicity whose department was asked and has not decided. */
    Waiting longestUndecided(Unit unit, @Nullable UUID bureau) {
        return unit.handle()
                .createQuery("""
                        select count(*) as records
                        from repair_obligation o join record r on r.tenant = o.tenant and r.id = o.record
                        where o.tenant = :tenant and o.state = 'UNFULFILLED' and o.at_longest = 'ASKED' and r.state = 'EFFECTIVE'
                          and (cast(:bureau as uuid) is null or r.source_bureau = cast(:bureau as uuid))
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .map((row, context) -> new Waiting(row.getLong("records"), null))
                .one();
    }

    /** Tasks about indicators that nobody has closed; of a bureau, or all. */
    Waiting indicatorTasks(Unit unit, @Nullable UUID bureau) {
        return unit.handle()
                .createQuery("""
                        select count(*) as tasks, min(due_on) as due from indicator_task
                        where tenant = :tenant and closed_at is null
                          and (cast(:bureau as uuid) is null or bureau = cast(:bureau as uuid))
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .map((row, context) -> new Waiting(row.getLong("tasks"), row.getObject("due", LocalDate.class)))
                .one();
    }
}
