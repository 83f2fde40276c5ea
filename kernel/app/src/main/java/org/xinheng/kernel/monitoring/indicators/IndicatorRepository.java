package org.xinheng.kernel.monitoring.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps entered values and tasks. */
@ApplicationScoped
class IndicatorRepository {

    private static final String TASKS = """
            select t.*, b.short_name, t.closed_at is null and t.due_on < :today as overdue
            from indicator_task t join bureau b on b.tenant = t.tenant and b.id = t.bureau
            where t.tenant = :tenant
            """;

    void enter(Unit unit, String indicator, BigDecimal value, LocalDate asOf, String evidence) {
        unit.handle()
                .createUpdate("""
                        insert into indicator_value (indicator, value, as_of, evidence, entered_by, entered_by_name, entered_at)
                        values (:indicator, :value, :asOf, :evidence, :by, :name, :at)
                        """)
                .bind("indicator", indicator)
                .bind("value", value)
                .bind("asOf", asOf)
                .bind("evidence", evidence)
                .bind("by", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** The newest value of each indicator that is of a day or earlier. */
    Map<String, EnteredValue> newest(Unit unit, LocalDate day) {
        return unit.handle()
                .createQuery("""
                        select distinct on (indicator) * from indicator_value
                        where tenant = :tenant and as_of <= :day order by indicator, as_of desc, entered_at desc
                        """)
                .bind("tenant", unit.tenant())
                .bind("day", day)
                .map((row, context) -> value(row))
                .collect(Collectors.toMap(EnteredValue::indicator, Function.identity()));
    }

    /** Everything that was entered for an indicator, the newest first. */
    List<EnteredValue> history(Unit unit, String indicator) {
        return unit.handle()
                .createQuery("""
                        select * from indicator_value where tenant = :tenant and indicator = :indicator
                        order by as_of desc, entered_at desc limit 100
                        """)
                .bind("tenant", unit.tenant())
                .bind("indicator", indicator)
                .map((row, context) -> value(row))
                .list();
    }

    private static EnteredValue value(ResultSet row) throws SQLException {
        return new EnteredValue(
                row.getString("indicator"),
                row.getBigDecimal("value"),
                row.getObject("as_of", LocalDate.class),
                row.getString("evidence"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    /** Opens a task; empty when the bureau has an open one for this indicator. */
    Optional<UUID> open(
            Unit unit,
            String indicator,
            String label,
            @Nullable BigDecimal gap,
            UUID bureau,
            LocalDate due,
            String demand) {
        return unit.handle()
                .createQuery("""
                        insert into indicator_task (indicator, label, gap, bureau, demand, due_on, opened_by, opened_by_name, opened_at)
                        values (:indicator, :label, cast(:gap as numeric), :bureau, :demand, :due, :by, :name, :at)
                        on conflict (tenant, indicator, bureau) where closed_at is null do nothing returning id
                        """)
                .bind("indicator", indicator)
                .bind("label", label)
                .bind("gap", gap)
                .bind("bureau", bureau)
                .bind("demand", demand)
                .bind("due", due)
                .bind("by", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .mapTo(UUID.class)
                .findOne();
    }

    /** Closes an open task; false when it is closed already. */
    boolean close(Unit unit, UUID id, String outcome) {
        return unit.handle()
                        .createUpdate("""
                                update indicator_task set outcome = :outcome, closed_by_name = :name, closed_at = :at
                                where tenant = :tenant and id = :id and closed_at is null
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("outcome", outcome)
                        .bind("name", unit.actor().name())
                        .bind("at", unit.startedAt())
                        .execute()
                == 1;
    }

    Optional<IndicatorTask> find(Unit unit, UUID id, LocalDate today) {
        return unit.handle()
                .createQuery(TASKS + " and t.id = :id")
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("id", id)
                .map((row, context) -> task(row))
                .findOne();
    }

    /** Tasks of the tenant, open ones first, then the newest; at most 500. */
    List<IndicatorTask> tasks(Unit unit, LocalDate today) {
        return unit.handle()
                .createQuery(TASKS + " order by t.closed_at is not null, t.opened_at desc, t.id limit 500")
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .map((row, context) -> task(row))
                .list();
    }

    private static IndicatorTask task(ResultSet row) throws SQLException {
        return new IndicatorTask(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                row.getString("label"),
                row.getBigDecimal("gap"),
                row.getObject("bureau", UUID.class),
                row.getString("short_name"),
                row.getString("demand"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getString("opened_by_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                row.getString("closed_by_name"),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
