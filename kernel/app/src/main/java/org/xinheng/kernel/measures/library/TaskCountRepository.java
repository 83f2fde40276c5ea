package org.xinheng.kernel.measures.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.tenancy.Unit;

/** Counts tasks; who is behind them is not read. */
@ApplicationScoped
class TaskCountRepository {

    /** By month of the push, measure and body, the newest month first. */
    List<MeasureCount> count(Unit unit, CaseSight.Scope scope, LocalDate from, LocalDate until) {
        return unit.handle()
                .createQuery("""
                        select to_char(t.pushed_on, 'YYYY-MM') as month, t.measure, min(t.measure_label) as label, t.kind, t.body,
                          t.bureau, min(b.name) as bureau_name, count(*)::integer as pushed, count(t.answered_on)::integer as answered,
                          (count(*) filter (where c.state = 'NOT_APPLICABLE'))::integer as not_applicable,
                          count(t.executed_on)::integer as executed, count(t.lifted_on)::integer as lifted,
                          coalesce(sum(t.amount), 0) as amount
                        from measure_task t
                        join case_file c on c.tenant = t.tenant and c.id = t.case_file
                        left join bureau b on b.tenant = t.tenant and b.id = t.bureau
                        where t.tenant = :tenant and t.pushed_on between :from and :until
                          and (:all or t.bureau = cast(:own as uuid))
                        group by 1, t.measure, t.kind, t.body, t.bureau
                        order by 1 desc, t.measure, t.body
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", from)
                .bind("until", until)
                .bind("all", scope.all())
                .bind("own", scope.bureau())
                .map((row, context) -> new MeasureCount(
                        row.getString("month"),
                        row.getString("measure"),
                        row.getString("label"),
                        row.getString("kind").equals("INCENTIVE"),
                        row.getString("body"),
                        row.getObject("bureau", UUID.class),
                        row.getString("bureau_name"),
                        row.getInt("pushed"),
                        row.getInt("answered"),
                        row.getInt("not_applicable"),
                        row.getInt("executed"),
                        row.getInt("lifted"),
                        row.getBigDecimal("amount")))
                .list();
    }
}
