package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinheng.definitions.Act;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps what bureaus stated about the number of their decisions; the newest counts. */
@ApplicationScoped
class DecisionStatementRepository {

    /** What a statement is about. */
    record Key(YearMonth month, UUID bureau, String act) {}

    void add(Unit unit, YearMonth month, UUID bureau, Act act, int decisions, String note) {
        unit.handle()
                .createUpdate("""
                        insert into decision_statement (bureau, month, act, decisions, note, stated_by, stated_by_name, stated_at)
                        values (:bureau, :month, :act, :decisions, :note, :by, :name, :at)
                        """)
                .bind("bureau", bureau)
                .bind("month", month.atDay(1))
                .bind("act", act.name())
                .bind("decisions", decisions)
                .bind("note", note)
                .bind("by", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** How many decisions were stated last, by month, bureau and kind of act. */
    Map<Key, Long> latest(Unit unit, Months months) {
        return unit.handle()
                .createQuery("""
                        select s.month, coalesce(b.successor, b.id) as bureau, s.act, sum(s.decisions) as decisions
                        from (select distinct on (month, bureau, act) month, bureau, act, decisions from decision_statement
                              where tenant = :tenant and month between :from and :until
                              order by month, bureau, act, stated_at desc, id desc) s
                          join bureau b on b.tenant = :tenant and b.id = s.bureau
                        group by 1, 2, 3
                        """)
                .bind("tenant", unit.tenant())
                .bind("from", months.from())
                .bind("until", months.until())
                .map((row, context) -> Map.entry(
                        new Key(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getObject("bureau", UUID.class),
                                row.getString("act")),
                        row.getLong("decisions")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything that was stated about a month, of each bureau and kind of act the newest first. */
    List<DecisionStatement> list(Unit unit, YearMonth month) {
        return unit.handle()
                .createQuery("""
                        select s.bureau, b.short_name, s.act, s.decisions, s.note, s.stated_by_name, s.stated_at
                        from decision_statement s join bureau b on b.tenant = s.tenant and b.id = s.bureau
                        where s.tenant = :tenant and s.month = :month
                        order by b.short_name, b.id, s.act, s.stated_at desc, s.id desc
                        """)
                .bind("tenant", unit.tenant())
                .bind("month", month.atDay(1))
                .map((row, context) -> read(row, month))
                .list();
    }

    private static DecisionStatement read(ResultSet row, YearMonth month) throws SQLException {
        return new DecisionStatement(
                month.toString(),
                row.getObject("bureau", UUID.class),
                row.getString("short_name"),
                Act.valueOf(row.getString("act")),
                row.getInt("decisions"),
                row.getString("note"),
                row.getString("stated_by_name"),
                row.getObject("stated_at", OffsetDateTime.class).toInstant());
    }

    /** How many decisions of a month a bureau has reported. */
    long reported(Unit unit, YearMonth month, UUID bureau, Act act) {
        return unit.handle()
                .createQuery("""
                        select count(*) from record
                        where tenant = :tenant and source_bureau = :bureau and act = :act and state <> 'WITHDRAWN'
                          and decided_on between :from and :until
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .bind("act", act.name())
                .bind("from", month.atDay(1))
                .bind("until", month.atEndOfMonth())
                .mapTo(Long.class)
                .one();
    }
}
