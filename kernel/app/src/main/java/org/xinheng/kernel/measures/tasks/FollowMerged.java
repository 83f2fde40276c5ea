package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.xinheng.kernel.measures.statutes.StatuteHolds;
import org.xinheng.kernel.records.RecordsMerged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** Among merged decisions there may be some to which a statute attaches a measure, or that do so no more. */
@ApplicationScoped
class FollowMerged implements FactListener<RecordsMerged> {

    private final Work work;
    private final StatuteHolds statutes;
    private final TaskMaker maker;
    private final TaskRepository tasks;
    private final TaskBook book;
    private final Clock clock;

    FollowMerged(Work work, StatuteHolds statutes, TaskMaker maker, TaskRepository tasks, TaskBook book, Clock clock) {
        this.work = work;
        this.statutes = statutes;
        this.maker = maker;
        this.tasks = tasks;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Class<RecordsMerged> hears() {
        return RecordsMerged.class;
    }

    @Override
    public void hear(Actor actor, RecordsMerged fact) {
        work.change(Actor.system(actor.tenant()), "measures.follow-merge", unit -> {
            unit.note("batch", fact.batch());
            var touched = new LinkedHashSet<>(statutes.listMerged(
                    unit, maker.measures(unit), fact.batch(), fact.fromLine(), fact.toLine(), LocalDate.now(clock)));
            touched.addAll(tasks.listHoldingOf(unit, fact.batch(), fact.fromLine(), fact.toLine()));
            touched.forEach(record -> book.followRecord(unit, record));
        });
    }
}
