package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.kernel.reclassification.Impact;
import org.xinheng.kernel.reclassification.ImpactCounter;
import org.xinheng.kernel.reclassification.ItemChange;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Entries that rest on records of an item. A reclassification ends none of them: somebody has to look at each, since nobody
 * leaves a list, or gets on one, without due process.
 */
@ApplicationScoped
public class EntriesOnItem implements ImpactCounter {

    private static final int SHOWN = 5;

    private final EntriesOnItemRepository entries;

    EntriesOnItem(EntriesOnItemRepository entries) {
        this.entries = entries;
    }

    /** How many entries of a list there are. */
    public record OfList(String list, Polarity polarity, long entries) {}

    /** How many entries count, by list. */
    public List<OfList> countByList(Unit unit, String item) {
        return entries.countByList(unit, item);
    }

    @Override
    public Impact count(Unit unit, ItemChange change) {
        long all = countByList(unit, change.item()).stream()
                .mapToLong(OfList::entries)
                .sum();
        return new Impact("lists", "以此为依据、须逐件复核的在册名单", all, entries.samples(unit, change.item(), SHOWN));
    }
}
