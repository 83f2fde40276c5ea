package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Reads of a case only what its number and query code open. */
@ApplicationScoped
class CaseStatusRepository {

    /** Number and code are asked for together, so that a wrong code looks like an unknown number. */
    Optional<CaseStatus> find(Unit unit, String number, String queryCode) {
        return unit.handle()
                .createQuery("""
                        select id, number, kind_label, coalesce(subject_label, state_label) as state_label,
                               closed_at is not null as closed,
                               case when subject_state is null then due_on else subject_due_on end as due_on, due_certain
                        from case_file where tenant = :tenant and number = :number and query_code = :code and not concealed
                        """)
                .bind("tenant", unit.tenant())
                .bind("number", number)
                .bind("code", queryCode)
                .map((row, context) -> new CaseStatus(
                        row.getString("number"),
                        row.getString("kind_label"),
                        row.getString("state_label"),
                        row.getBoolean("closed"),
                        row.getObject("due_on", LocalDate.class),
                        null,
                        row.getBoolean("due_certain"),
                        steps(unit, row.getObject("id", UUID.class))))
                .findOne();
    }

    private static List<CaseStatus.Taken> steps(Unit unit, UUID file) {
        return unit.handle()
                .createQuery("""
                        select label, (at at time zone 'Asia/Shanghai')::date as day
                        from case_step where tenant = :tenant and case_file = :file and not internal order by number
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .map((row, context) ->
                        new CaseStatus.Taken(row.getString("label"), row.getObject("day", LocalDate.class)))
                .list();
    }
}
