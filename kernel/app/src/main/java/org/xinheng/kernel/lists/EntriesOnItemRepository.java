package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.kernel.reclassification.Impact;
import org.xinheng.kernel.tenancy.Unit;

/** Entries that rest on records of an item. */
@ApplicationScoped
class EntriesOnItemRepository {

    private static final String RESTING = """
             from list_entry e join record r on r.tenant = e.tenant and r.id = e.record
             where e.tenant = :tenant and e.state = 'ACTIVE' and r.item = :item
            """;

    List<EntriesOnItem.OfList> countByList(Unit unit, String item) {
        return unit.handle()
                .createQuery("select e.list, e.polarity, count(*) as entries" + RESTING
                        + " group by e.list, e.polarity order by e.list")
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .map((row, context) -> new EntriesOnItem.OfList(
                        row.getString("list"), Polarity.valueOf(row.getString("polarity")), row.getLong("entries")))
                .list();
    }

    List<Impact.Sample> samples(Unit unit, String item, int limit) {
        return unit.handle()
                .createQuery("select e.id, e.list_label, e.document_no" + RESTING
                        + " order by e.listed_on desc, e.id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .bind("limit", limit)
                .map((row, context) -> new Impact.Sample(
                        row.getString("id"), row.getString("list_label") + "（" + row.getString("document_no") + "）"))
                .list();
    }
}
