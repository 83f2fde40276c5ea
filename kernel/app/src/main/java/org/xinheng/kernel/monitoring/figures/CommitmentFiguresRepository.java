package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** How commitments were kept of which a bureau determined it. */
@ApplicationScoped
class CommitmentFiguresRepository implements FigureSource {

    /** Commitments of one month and bureau. */
    private record Determined(YearMonth month, @Nullable UUID bureau, long kept, long all) {}

    @Override
    public void count(Unit unit, Months months, Sheet sheet) {
        unit.handle()
                .createQuery("""
                        select to_char(determined_on, 'YYYY-MM') as month, bureau, count(*) as determined,
                          count(*) filter (where fulfilment = 'WHOLLY') as kept
                        from commitment
                        where tenant = :tenant and determined_on between :from and :until
                        group by 1, 2
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", months.from())
                .bind("until", months.until())
                .map((row, context) -> new Determined(
                        YearMonth.parse(row.getString("month")),
                        row.getObject("bureau", UUID.class),
                        row.getLong("kept"),
                        row.getLong("determined")))
                .forEach(part -> sheet.add(Figure.COMMITMENT_KEPT, part.month, part.bureau, part.kept, part.all));
    }
}
