package org.xinheng.kernel.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.kernel.catalogue.Adjustment;
import org.xinheng.kernel.catalogue.Adjustments;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;

/** What tenants decided about items of their catalogues. */
@ApplicationScoped
class AdjustmentRepository implements Adjustments {

    private final Jdbi job;

    AdjustmentRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    @Override
    public Map<String, List<Adjustment>> of(int tenant) {
        var found = new HashMap<String, List<Adjustment>>();
        job.useHandle(handle -> handle.createQuery("""
                        select item, disclosure, class, no_lists, from_date, until_date from item_adjustment
                        where tenant = :tenant order by from_date
                        """)
                .bind("tenant", tenant)
                .map((row, context) -> Map.entry(row.getString("item"), adjustment(row)))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), item -> new ArrayList<>())
                        .add(entry.getValue())));
        return found;
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        @Nullable String disclosure = row.getString("disclosure");
        @Nullable String weight = row.getString("class");
        return new Adjustment(
                disclosure == null ? null : Disclosure.valueOf(disclosure),
                weight == null ? null : PublicityClass.valueOf(weight),
                row.getBoolean("no_lists"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class));
    }

    void add(Unit unit, UUID id, ItemChange change) {
        unit.handle()
                .createUpdate("""
                        insert into item_adjustment (id, item, disclosure, class, no_lists, from_date, made_at)
                        values (:id, :item, :disclosure, :weight, :noLists, :from, :at)
                        """)
                .bind("id", id)
                .bind("item", change.item())
                .bind(
                        "disclosure",
                        change.disclosure() == null ? null : change.disclosure().name())
                .bind("weight", change.weight() == null ? null : change.weight().name())
                .bind("noLists", change.noLists())
                .bind("from", change.from())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** From this day on it does not count; one that has not begun never counts. */
    void end(Unit unit, UUID id, LocalDate day) {
        unit.handle()
                .createUpdate("""
                        update item_adjustment set until_date = greatest(from_date, :day)
                        where tenant = :tenant and id = :id and until_date is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("day", day)
                .execute();
    }

    /** How many records it changed, or how many of them were put back. */
    int count(Unit unit, UUID id, boolean restored) {
        return unit.handle()
                .createQuery("""
                        select count(*) from reclassified_record
                        where tenant = :tenant and adjustment = :id and (restored or not :restored)
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("restored", restored)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether the tenant has an adjustment of the item that counts or will. */
    boolean hasOpen(Unit unit, String item) {
        return unit.handle()
                .createQuery("""
                        select exists(select from item_adjustment
                                      where tenant = :tenant and item = :item and until_date is null)
                        """)
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .mapTo(Boolean.class)
                .one();
    }

    /** Cases with something left to carry out: approved whose day has come, or being undone. For the job. */
    List<Waiting> waiting(LocalDate today) {
        return job.withHandle(handle -> handle.createQuery("""
                        select f.tenant, f.id, f.state from case_file f
                        where f.kind = :kind
                          and (f.state = 'UNDOING' or f.state = 'APPROVED' and exists(
                                select from item_adjustment a
                                where a.tenant = f.tenant and a.id = f.id and a.from_date <= :today))
                        order by f.tenant, f.id
                        """)
                .bind("kind", Reclassifications.KIND.id())
                .bind("today", today)
                .map((row, context) -> new Waiting(
                        row.getInt("tenant"),
                        row.getObject("id", UUID.class),
                        row.getString("state").equals("UNDOING")))
                .list());
    }

    /** A case to carry out, or to undo. */
    record Waiting(int tenant, UUID id, boolean undo) {}
}
