package org.xinheng.kernel.monitoring.warnings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.definitions.warnings.WarningRule;
import org.xinheng.kernel.tenancy.Unit;

/** Counts what rules compare. */
@ApplicationScoped
class WarningRepository {

    private static final int MOST = 50;

    /** Counts of two spans of days, one after the other; {@code key} leads to the rows. */
    record Compared(String key, String about, long earlier, long recent) {}

    /** Firms whose penalties rose, the most first; at most 50. No natural persons. */
    List<Compared> penalties(Unit unit, WarningRule.Version rule, LocalDate today) {
        return compared(unit, rule, today, """
                with counted as (
                  select subject, count(*) filter (where decided_on >= :middle) as recent,
                    count(*) filter (where decided_on < :middle) as earlier
                  from record
                  where tenant = :tenant and decided_on between :start and :today and act = 'PENALTY'
                    and state not in ('WITHDRAWN', 'REPAIRED') and subject is not null
                  group by subject)
                select s.code as key, s.name as about, c.earlier, c.recent
                from counted c join subject s on s.id = c.subject
                where c.recent >= :least and c.recent > c.earlier and c.recent * 100 >= c.earlier * :change
                order by c.recent desc, s.name limit :most
                """);
    }

    /** Bureaus whose reports fell, the deepest fall first. */
    List<Compared> reports(Unit unit, WarningRule.Version rule, LocalDate today) {
        return compared(unit, rule, today, """
                with counted as (
                  select source_bureau, count(*) filter (where decided_on >= :middle) as recent,
                    count(*) filter (where decided_on < :middle) as earlier
                  from record
                  where tenant = :tenant and decided_on between :start and :today and state <> 'WITHDRAWN'
                    and source_bureau is not null
                  group by source_bureau)
                select b.id::text as key, b.short_name as about, c.earlier, c.recent
                from counted c join bureau b on b.tenant = :tenant and b.id = c.source_bureau and b.closed_at is null
                where c.earlier >= :least and c.recent < c.earlier and c.recent * 100 <= c.earlier * :change
                order by c.recent::numeric / c.earlier, b.short_name limit :most
                """);
    }

    private static List<Compared> compared(Unit unit, WarningRule.Version rule, LocalDate today, String sql) {
        LocalDate middle = today.minusDays(rule.days() - 1L);
        return unit.handle()
                .createQuery(sql)
                .bind("tenant", unit.tenant())
                .bind("start", middle.minusDays(rule.days()))
                .bind("middle", middle)
                .bind("today", today)
                .bind("least", rule.least())
                .bind("change", rule.change())
                .bind("most", MOST)
                .map((row, context) -> new Compared(
                        row.getString("key"), row.getString("about"), row.getLong("earlier"), row.getLong("recent")))
                .list();
    }
}
