package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** How fast repairs and objections ended, and whether every step kept its deadline. */
@ApplicationScoped
class CaseFiguresRepository implements FigureSource {

    /** A case counts for the bureau that acted last; its clock starts with the first step that set a deadline. */
    private static final String ENDED = """
            with ended as materialized (
              select id, kind, closed_at from case_file
              where tenant = :tenant and kind in ('repair', 'objection') and state <> 'WITHDRAWN'
                and closed_at >= cast(:from as timestamp) at time zone 'Asia/Shanghai'
                and closed_at < cast(:until as timestamp) at time zone 'Asia/Shanghai' + interval '1 day'),
            steps as (
              select s.case_file, s.number, s.bureau, s.at, s.due_on,
                lag(s.due_on) over (partition by s.case_file order by s.number) as was_due
              from ended e join case_step s on s.tenant = :tenant and s.case_file = e.id),
            done as (
              select e.kind, to_char(e.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
                (array_agg(s.bureau order by s.number desc) filter (where s.bureau is not null))[1] as bureau,
                extract(epoch from e.closed_at - min(s.at) filter (where s.due_on is not null)) / 86400 as days,
                bool_and(s.was_due is null or (s.at at time zone 'Asia/Shanghai')::date <= s.was_due) as kept
              from ended e join steps s on s.case_file = e.id
              group by e.id, e.kind, e.closed_at)
            select kind, month, bureau, grouping(bureau) = 1 as whole, count(*) as cases, count(*) filter (where kept) as kept,
              (percentile_cont(0.5) within group (order by days))::double precision as middle
            from done group by grouping sets ((kind, month, bureau), (kind, month))
            """;

    @Override
    public void count(Unit unit, Months months, Sheet sheet) {
        unit.handle()
                .createQuery(ENDED)
                .bind("tenant", unit.tenant())
                .bind("from", months.from())
                .bind("until", months.until())
                .map((row, context) -> new Ended(
                        row.getString("kind").equals("repair"),
                        YearMonth.parse(row.getString("month")),
                        row.getBoolean("whole"),
                        row.getObject("bureau", UUID.class),
                        Value.share(row.getLong("kept"), row.getLong("cases")),
                        Value.median(row.getLong("cases"), row.getObject("middle", Double.class))))
                .forEach(part -> part.into(sheet));
    }

    /** Cases that ended in a month, of a bureau or of all. */
    private record Ended(
            boolean repair,
            YearMonth month,
            boolean whole,
            @org.jspecify.annotations.Nullable UUID bureau,
            Value kept,
            Value days) {

        void into(Sheet sheet) {
            var share = repair ? Figure.REPAIR_KEPT : Figure.OBJECTION_KEPT;
            var median = repair ? Figure.REPAIR_DAYS : Figure.OBJECTION_DAYS;
            if (whole) {
                sheet.setWhole(share, month, kept);
                sheet.setWhole(median, month, days);
            } else {
                sheet.setBureau(share, month, bureau, kept);
                sheet.setBureau(median, month, bureau, days);
            }
        }
    }
}
