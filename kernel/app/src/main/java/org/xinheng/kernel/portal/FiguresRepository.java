package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** Counts the public read model. The months are read from the records of a year; ask rarely. */
@ApplicationScoped
class FiguresRepository {

    static final int MONTHS = 12;

    private static final int BUREAUS = 10;

    private final Jdbi portal;

    FiguresRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** Twelve months up to that of the day, also those without a record. */
    List<PublicFigures.Month> months(int tenant, LocalDate today) {
        var last = YearMonth.from(today);
        var first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, PublicFigures.Month> counted = portal.withHandle(handle -> handle
                .createQuery("""
                        select to_char(decided_on, 'YYYY-MM') as month, count(*) filter (where act = 'PERMIT') as permits,
                          count(*) filter (where act = 'PENALTY') as penalties,
                          count(*) filter (where act not in ('PERMIT', 'PENALTY')) as others
                        from public_record
                        where tenant = :tenant and decided_on >= :from and\s""" + PortalRepository.PUBLIC_TODAY + " group by 1")
                .bind("tenant", tenant)
                .bind("from", first.atDay(1))
                .bind("today", today)
                .map((row, context) -> new PublicFigures.Month(
                        YearMonth.parse(row.getString("month")),
                        row.getInt("permits"),
                        row.getInt("penalties"),
                        row.getInt("others")))
                .stream()
                .collect(Collectors.toMap(PublicFigures.Month::month, Function.identity())));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> counted.getOrDefault(month, new PublicFigures.Month(month, 0, 0, 0)))
                .toList();
    }

    /** The same months. */
    List<PublicFigures.Closed> closed(int tenant, LocalDate today) {
        var first = YearMonth.from(today).minusMonths(MONTHS - 1L);
        Map<YearMonth, PublicFigures.Closed> counted = portal.withHandle(handle -> handle
                .createQuery("""
                        select to_char(month, 'YYYY-MM') as month, coalesce(sum(closed) filter (where kind = 'repair'), 0) as repairs,
                          coalesce(sum(closed) filter (where kind = 'objection'), 0) as objections
                        from public_case_count where tenant = :tenant and month >= :from group by 1
                        """)
                .bind("tenant", tenant)
                .bind("from", first.atDay(1))
                .map((row, context) -> new PublicFigures.Closed(
                        YearMonth.parse(row.getString("month")), row.getInt("repairs"), row.getInt("objections")))
                .stream()
                .collect(Collectors.toMap(PublicFigures.Closed::month, Function.identity())));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> counted.getOrDefault(month, new PublicFigures.Closed(month, 0, 0)))
                .toList();
    }

    List<PublicFigures.Bureau> bureaus(int tenant) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select max(authority_name) as name, coalesce(sum(records) filter (where act = 'PERMIT'), 0) as permits,
                          coalesce(sum(records) filter (where act = 'PENALTY'), 0) as penalties,
                          coalesce(sum(records) filter (where act not in ('PERMIT', 'PENALTY')), 0) as others
                        from public_count where tenant = :tenant
                        group by authority_code order by sum(records) desc, authority_code limit :limit
                        """)
                .bind("tenant", tenant)
                .bind("limit", BUREAUS)
                .map((row, context) -> new PublicFigures.Bureau(
                        row.getString("name"), row.getInt("permits"), row.getInt("penalties"), row.getInt("others")))
                .list());
    }

    List<PublicFigures.ListCount> lists(int tenant, LocalDate today) {
        return portal.withHandle(handle -> handle.createQuery(
                        """
                        select list, max(list_label) as label, max(polarity) as polarity, count(*) as entries
                        from public_list_entry where\s""" + ListedRepository.ON_A_LIST + " group by list order by count(*) desc, list")
                .bind("tenant", tenant)
                .bind("today", today)
                .map((row, context) -> new PublicFigures.ListCount(
                        row.getString("list"),
                        row.getString("label"),
                        row.getString("polarity"),
                        row.getInt("entries")))
                .list());
    }
}
