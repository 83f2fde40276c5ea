package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Draws of the unit's tenant with what they keep to themselves. */
@ApplicationScoped
class DrawRepository {

    private static final int ENTRIES_AT_ONCE = 10_000;

    /** A stored draw. */
    record Draw(
            UUID id,
            UUID plan,
            int number,
            DrawState state,
            String valueSource,
            @Nullable String valueUrl,
            Instant valueDueAt,
            byte[] commitment,
            byte[] sealed,
            String list,
            byte[] listHash,
            String noticedByName,
            Instant noticedAt,
            @Nullable String value,
            @Nullable String valueQuote,
            byte @Nullable [] seed,
            @Nullable String drawnByName,
            @Nullable Instant drawnAt,
            @Nullable String cancelledReason) {}

    /** What is new when a draw is announced. */
    record Notice(
            UUID plan,
            String valueSource,
            @Nullable String valueUrl,
            Instant valueDueAt,
            byte[] commitment,
            byte[] sealed,
            String list,
            byte[] listHash) {}

    /** Whom an entry stands for. */
    record Entry(String entry, UUID subject, String grade) {}

    /** Stores an announced draw; empty if the plan has one that is not drawn yet. */
    Optional<UUID> add(Unit unit, Notice notice, List<Entry> entries, Map<String, UUID> inspectors) {
        var id = unit.handle()
                .createQuery("""
                        insert into inspection_draw (plan, number, state, value_source, value_url, value_due_at, commitment,
                          sealed, list, list_hash, noticed_by, noticed_by_name, noticed_at)
                        select :plan, coalesce(max(number), 0) + 1, 'NOTICED', :valueSource, :valueUrl, :valueDueAt,
                          :commitment, :sealed, :list, :listHash, :by, :byName, :at
                        from inspection_draw where tenant = :tenant and plan = :plan
                        on conflict (tenant, plan) where state = 'NOTICED' do nothing returning id
                        """)
                .bind("tenant", unit.tenant())
                .bind("plan", notice.plan())
                .bind("valueSource", notice.valueSource())
                .bind("valueUrl", notice.valueUrl())
                .bind("valueDueAt", notice.valueDueAt())
                .bind("commitment", notice.commitment())
                .bind("sealed", notice.sealed())
                .bind("list", notice.list())
                .bind("listHash", notice.listHash())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .mapTo(UUID.class)
                .findOne();
        id.ifPresent(draw -> {
            for (int from = 0; from < entries.size(); from += ENTRIES_AT_ONCE) {
                addEntries(unit, draw, entries.subList(from, Math.min(entries.size(), from + ENTRIES_AT_ONCE)));
            }
            inspectors.forEach((token, inspector) -> unit.handle()
                    .createUpdate("""
                            insert into inspection_draw_inspector (draw, token, inspector)
                            values (:draw, :token, :inspector)
                            """)
                    .bind("draw", draw)
                    .bind("token", token)
                    .bind("inspector", inspector)
                    .execute());
        });
        return id;
    }

    private static void addEntries(Unit unit, UUID draw, List<Entry> entries) {
        unit.handle()
                .createUpdate("""
                        insert into inspection_entry (draw, entry, subject, grade)
                        select :draw, * from unnest(cast(:entries as text[]), cast(:subjects as uuid[]), cast(:grades as text[]))
                        """)
                .bind("draw", draw)
                .bind("entries", entries.stream().map(Entry::entry).toArray(String[]::new))
                .bind(
                        "subjects",
                        entries.stream()
                                .map(entry -> entry.subject().toString())
                                .toArray(String[]::new))
                .bind("grades", entries.stream().map(Entry::grade).toArray(String[]::new))
                .execute();
    }

    /** The draw, locked until the unit ends when it is to be changed. */
    Optional<Draw> find(Unit unit, UUID id, boolean toChange) {
        return unit.handle()
                .createQuery("select * from inspection_draw where tenant = :tenant and id = :id"
                        + (toChange ? " for update" : ""))
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The draws of a plan, the newest first. */
    List<PlanView.DrawLine> lines(Unit unit, UUID plan) {
        return unit.handle()
                .createQuery("""
                        select d.id, d.number, d.state, d.noticed_at, d.value_due_at, d.drawn_at,
                          count(t.id) filter (where t.state <> 'REPLACED') as tasks,
                          count(t.id) filter (where t.state = 'DONE') as done
                        from inspection_draw d
                        left join inspection_task t on t.tenant = d.tenant and t.draw = d.id
                        where d.tenant = :tenant and d.plan = :plan
                        group by d.tenant, d.id order by d.number desc
                        """)
                .bind("tenant", unit.tenant())
                .bind("plan", plan)
                .map((row, context) -> new PlanView.DrawLine(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        DrawState.valueOf(row.getString("state")),
                        at(row, "noticed_at"),
                        at(row, "value_due_at"),
                        PlanRepository.instant(row, "drawn_at"),
                        row.getInt("tasks"),
                        row.getInt("done")))
                .list();
    }

    /** The subjects behind some entries. */
    Map<String, UUID> subjects(Unit unit, UUID draw, List<String> entries) {
        var subjects = new HashMap<String, UUID>();
        unit.handle()
                .createQuery("""
                        select entry, subject from inspection_entry
                        where tenant = :tenant and draw = :draw and entry = any(:entries)
                        """)
                .bind("tenant", unit.tenant())
                .bind("draw", draw)
                .bindArray("entries", String.class, entries)
                .map((row, context) -> subjects.put(row.getString("entry"), row.getObject("subject", UUID.class)))
                .forEach(former -> {});
        return subjects;
    }

    void drawn(Unit unit, UUID id, String value, String quote, byte[] seed) {
        unit.handle()
                .createUpdate("""
                        update inspection_draw set state = 'DRAWN', value = :value, value_quote = :quote, seed = :seed,
                          drawn_by_name = :by, drawn_at = :at where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("value", value)
                .bind("quote", quote)
                .bind("seed", seed)
                .bind("by", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    void cancel(Unit unit, UUID id, String reason) {
        unit.handle()
                .createUpdate("""
                        update inspection_draw set state = 'CANCELLED', cancelled_reason = :reason, cancelled_at = :at
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("reason", reason)
                .bind("at", unit.startedAt())
                .execute();
    }

    private static Draw read(ResultSet row) throws SQLException {
        return new Draw(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getInt("number"),
                DrawState.valueOf(row.getString("state")),
                row.getString("value_source"),
                row.getString("value_url"),
                at(row, "value_due_at"),
                row.getBytes("commitment"),
                row.getBytes("sealed"),
                row.getString("list"),
                row.getBytes("list_hash"),
                row.getString("noticed_by_name"),
                at(row, "noticed_at"),
                row.getString("value"),
                row.getString("value_quote"),
                row.getBytes("seed"),
                row.getString("drawn_by_name"),
                PlanRepository.instant(row, "drawn_at"),
                row.getString("cancelled_reason"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
