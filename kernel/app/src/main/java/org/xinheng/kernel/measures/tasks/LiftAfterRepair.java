package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinheng.kernel.lists.ListedEntries;
import org.xinheng.kernel.lists.ListedEntry;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * The receipt of a granted repair for measures: given when every body has lifted what followed from the repaired decision, or
 * when nothing is to be lifted because nothing followed or the law keeps the subject on the list.
 */
@ApplicationScoped
class LiftAfterRepair implements RepairConsumer {

    private static final int NAMED = 3;

    private final Work work;
    private final ListedEntries entries;
    private final TaskBook book;
    private final TaskRepository tasks;

    LiftAfterRepair(Work work, ListedEntries entries, TaskBook book, TaskRepository tasks) {
        this.work = work;
        this.entries = entries;
        this.book = book;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String label() {
        return "联合奖惩措施实施单位";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        // In a unit of its own: what it finds stays, also when a receipt is still missing.
        work.change(actor, "measures.follow-repair", unit -> {
            entries.listResting(unit, repaired.record()).forEach(entry -> book.follow(unit, entry.id()));
            book.followRecord(unit, repaired.record());
        });
        return work.run(actor, "measures.acknowledge-repair", unit -> {
            unit.note("record", repaired.record());
            List<ListedEntry> resting = entries.listResting(unit, repaired.record());
            for (ListedEntry entry : resting) {
                entries.findOpenRemoval(unit, entry.id()).ifPresent(number -> {
                    throw new IllegalStateException("“%s”的移出（%s）尚未决定，措施待移出后解除".formatted(entry.listLabel(), number));
                });
            }
            requireLifted(unit, resting, repaired.record());
            return said(resting, !tasks.listAliveOf(unit, repaired.record()).isEmpty());
        });
    }

    private void requireLifted(Unit unit, List<ListedEntry> resting, UUID record) {
        var owed = tasks.listOwed(unit, resting.stream().map(ListedEntry::id).toList(), record);
        if (!owed.isEmpty()) {
            throw new IllegalStateException("还有%d项措施未报送解除回执：%s"
                    .formatted(
                            owed.size(),
                            owed.stream()
                                    .limit(NAMED)
                                    .map(each -> each.body() + "“" + each.measureLabel() + "”")
                                    .collect(Collectors.joining("、"))));
        }
    }

    private static String said(List<ListedEntry> resting, boolean ordered) {
        if (ordered) {
            return "法律规定由该决定直接带来的措施按决定的期限继续实施，修复不影响决定的效力。" + (resting.isEmpty() ? "" : said(resting, false));
        }
        if (resting.isEmpty()) {
            return "没有因该信息实施的措施，无需解除。";
        }
        return resting.stream()
                .map(entry -> {
                    var ended = entry.ended();
                    return ended == null
                            ? "“%s”的记录依其规定存续，措施随名单解除。".formatted(entry.listLabel())
                            : "“%s”已于%s移出，各实施单位的措施均已解除。".formatted(entry.listLabel(), ended.on());
                })
                .collect(Collectors.joining());
    }
}
