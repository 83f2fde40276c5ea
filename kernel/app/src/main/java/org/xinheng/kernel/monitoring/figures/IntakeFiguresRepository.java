package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Which rows handed in were good, which were refused for their code, and which of these came back mended. */
@ApplicationScoped
class IntakeFiguresRepository implements FigureSource {

    private record Place(YearMonth month, @Nullable UUID bureau) {}

    /** Rows of one month and bureau, doubles left out. */
    private record Handed(Place place, long good, long rows) {}

    /** Rows refused for their code, and how many of them are records now. */
    private record Wrong(long refused, long mended) {}

    @Override
    public void count(Unit unit, Months months, Sheet sheet) {
        var wrong = wrong(unit, months);
        for (Handed part : handed(unit, months)) {
            var place = part.place;
            sheet.add(Figure.CONFORMITY, place.month, place.bureau, part.good, part.rows);
            long refused = wrong.getOrDefault(place, new Wrong(0, 0)).refused;
            sheet.add(Figure.CODE_ERRORS, place.month, place.bureau, refused, part.rows);
        }
        wrong.forEach((place, rows) ->
                sheet.add(Figure.CODE_CORRECTION, place.month, place.bureau, rows.mended, rows.refused));
    }

    private static List<Handed> handed(Unit unit, Months months) {
        return unit.handle()
                .createQuery("""
                        select to_char(reported_on, 'YYYY-MM') as month, bureau, sum(good) as good, sum(good + bad) as rows
                        from intake_batch,
                          jsonb_to_record(totals -> 'counts') as c (accept bigint, warn bigint, update bigint, hold bigint, reject bigint),
                          lateral (select
                            coalesce(c.accept, 0) + coalesce(c.warn, 0) + coalesce(c.update, 0) as good,
                            coalesce(c.hold, 0) + coalesce(c.reject, 0) as bad) as verdicts
                        where tenant = :tenant and reported_on between :from and :until and state = 'DONE'
                        group by 1, 2
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", months.from())
                .bind("until", months.until())
                .map((row, context) -> new Handed(
                        new Place(YearMonth.parse(row.getString("month")), row.getObject("bureau", UUID.class)),
                        row.getLong("good"),
                        row.getLong("rows")))
                .list();
    }

    private static Map<Place, Wrong> wrong(Unit unit, Months months) {
        Map<Place, Wrong> found = new HashMap<>();
        unit.handle()
                .createQuery("""
                        select to_char(b.reported_on, 'YYYY-MM') as month, b.bureau, count(*) as refused,
                          count(*) filter (where exists (
                            select from record r
                            where r.tenant = b.tenant and r.document_no = i.document_no and r.subject_name = i.subject_name
                              and r.recorded_at >= b.uploaded_at)) as mended
                        from intake_row_rule u
                        join intake_batch b on b.tenant = u.tenant and b.id = u.batch
                        join intake_row_issue i on i.tenant = u.tenant and i.batch = u.batch and i.line = u.line
                        where u.tenant = :tenant and u.rule = 'V05' and i.verdict = 'REJECT'
                          and b.state = 'DONE' and b.reported_on between :from and :until
                        group by 1, 2
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", months.from())
                .bind("until", months.until())
                .map((row, context) -> Map.entry(
                        new Place(YearMonth.parse(row.getString("month")), row.getObject("bureau", UUID.class)),
                        new Wrong(row.getLong("refused"), row.getLong("mended"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
