package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.xinheng.definitions.ListKind;
import org.xinheng.kernel.lists.ListEntries;
import org.xinheng.kernel.tenancy.Unit;

/** How many of the lists of misconduct are in use, and what became of those on them. */
@ApplicationScoped
class ListFiguresRepository implements FigureSource {

    private final ListEntries lists;

    ListFiguresRepository(ListEntries lists) {
        this.lists = lists;
    }

    @Override
    public void count(Unit unit, Months months, Sheet sheet) {
        for (YearMonth month : months.list()) {
            List<String> inForce = lists.kindsOn(unit, month.atEndOfMonth()).stream()
                    .filter(kind -> kind.polarity() == ListKind.Polarity.MISCONDUCT)
                    .map(ListKind::id)
                    .toList();
            if (!inForce.isEmpty()) {
                sheet.setWhole(Figure.LIST_COVERAGE, month, Value.share(used(unit, inForce, month), inForce.size()));
            }
        }
        standing(unit, months).forEach(part -> {
            sheet.setWhole(Figure.LISTED_PROMISES, part.month, Value.share(part.promising, part.listed));
            sheet.setWhole(Figure.EXAMPLE_SHARE, part.month, Value.share(part.examples, part.entries));
        });
    }

    /**
     * Who stood on lists at the end of a month.
     *
     * @param listed subjects on lists of misconduct
     * @param promising of these, with a commitment of repair
     * @param entries on lists of misconduct and of honour
     * @param examples shown to the public by then
     */
    private record Standing(YearMonth month, long listed, long promising, long entries, long examples) {}

    private static List<Standing> standing(Unit unit, Months months) {
        return unit.handle()
                .createQuery("""
                        with entry as materialized (
                          select e.polarity, coalesce(e.subject, e.private_subject) as who, e.listed_on,
                            least(e.ends_on, coalesce(e.removed_on, e.ends_on)) as over_on, p.promised_on
                          from list_entry e
                          left join lateral (
                            select min(c.made_on) as promised_on from commitment c
                            where c.tenant = e.tenant and c.subject_code = e.subject_code and c.signed_channel = 'REPAIR') p
                            on e.polarity = 'MISCONDUCT'
                          where e.tenant = :tenant and e.polarity in ('MISCONDUCT', 'HONOUR') and e.listed_on <= :until
                            and least(e.ends_on, coalesce(e.removed_on, e.ends_on)) > :from)
                        select to_char(m.day, 'YYYY-MM') as month, count(e.who) as entries,
                          count(distinct e.who) filter (where e.polarity = 'MISCONDUCT') as listed,
                          count(distinct e.who) filter (where e.polarity = 'MISCONDUCT' and e.promised_on <= m.day) as promising,
                          (select count(*) from measure_example x
                           where x.tenant = :tenant and x.decided_on <= m.day and x.state in ('SHOWN', 'WITHDRAWN')
                             and (x.ended_on is null or x.ended_on > m.day)) as examples
                        from unnest(cast(:days as text[])::date[]) as m (day)
                        left join entry e on e.listed_on <= m.day and e.over_on > m.day
                        group by m.day
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", months.first().atEndOfMonth())
                .bind("until", months.until())
                .bindArray(
                        "days",
                        String.class,
                        months.list().stream()
                                .map(month -> month.atEndOfMonth().toString())
                                .toList())
                .map((row, context) -> new Standing(
                        YearMonth.parse(row.getString("month")),
                        row.getLong("listed"),
                        row.getLong("promising"),
                        row.getLong("entries"),
                        row.getLong("examples")))
                .list();
    }

    private static long used(Unit unit, List<String> lists, YearMonth month) {
        return unit.handle()
                .createQuery("""
                        select count(*) from unnest(cast(:lists as text[])) as l (list)
                        where exists (select from list_entry e
                                      where e.tenant = :tenant and e.list = l.list and e.listed_on <= :day
                                        and e.ends_on > :day and (e.removed_on is null or e.removed_on > :day))
                        """)
                .bindArray("lists", String.class, lists)
                .bind("tenant", unit.tenant())
                .bind("day", month.atEndOfMonth())
                .mapTo(Long.class)
                .one();
    }
}
