package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** What was reported of the decisions of each month: on time or late, and how much of what the bureaus say they decided. */
@ApplicationScoped
class ReportedFiguresRepository implements FigureSource {

    private final DecisionStatementRepository statements;

    ReportedFiguresRepository(DecisionStatementRepository statements) {
        this.statements = statements;
    }

    /** Decisions of one month, bureau and kind of act that were reported. */
    private record Reported(YearMonth month, @Nullable UUID bureau, String act, long records, long due, long late) {}

    @Override
    public void count(Unit unit, Months months, Sheet sheet) {
        Map<DecisionStatementRepository.Key, Long> known = new HashMap<>();
        for (Reported part : list(unit, months)) {
            sheet.add(Figure.TIMELINESS, part.month, part.bureau, part.due - part.late, part.due);
            if (part.bureau != null) {
                known.put(new DecisionStatementRepository.Key(part.month, part.bureau, part.act), part.records);
            }
        }
        statements.latest(unit, months).forEach((key, stated) -> {
            long covered = Math.min(known.getOrDefault(key, 0L), stated);
            sheet.add(Figure.COVERAGE, key.month(), key.bureau(), covered, stated);
        });
    }

    private static List<Reported> list(Unit unit, Months months) {
        return unit.handle()
                .createQuery("""
                        select to_char(d.decided_on, 'YYYY-MM') as month, d.source_bureau, d.act, sum(d.records) as records,
                          sum(d.due) as due, sum(d.late) as late
                        from (select decided_on, source_bureau, act, count(*) as records, count(*) filter (where late) as late,
                                count(*) filter (where due_on is null or due_on >= since.day) as due
                              from record,
                                (select cast(opened_at at time zone 'Asia/Shanghai' as date) as day from tenant where id = :tenant) since
                              where tenant = :tenant and decided_on between :from and :until and state <> 'WITHDRAWN'
                              group by decided_on, source_bureau, act) d
                        group by 1, 2, 3
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", months.from())
                .bind("until", months.until())
                .map((row, context) -> new Reported(
                        YearMonth.parse(row.getString("month")),
                        row.getObject("source_bureau", UUID.class),
                        row.getString("act"),
                        row.getLong("records"),
                        row.getLong("due"),
                        row.getLong("late")))
                .list();
    }
}
