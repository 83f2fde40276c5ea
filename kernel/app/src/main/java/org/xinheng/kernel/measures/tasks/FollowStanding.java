package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.lists.ListedEntries;
import org.xinheng.kernel.records.RecordStandingChanged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** While a court's plan shields a decision, nothing follows from the entries that rest on it; if the plan fails, it does again. */
@ApplicationScoped
class FollowStanding implements FactListener<RecordStandingChanged> {

    private final Work work;
    private final ListedEntries entries;
    private final TaskBook book;

    FollowStanding(Work work, ListedEntries entries, TaskBook book) {
        this.work = work;
        this.entries = entries;
        this.book = book;
    }

    @Override
    public Class<RecordStandingChanged> hears() {
        return RecordStandingChanged.class;
    }

    @Override
    public void hear(Actor actor, RecordStandingChanged fact) {
        work.change(Actor.system(actor.tenant()), "measures.follow-standing", unit -> {
            entries.listResting(unit, fact.record()).forEach(entry -> book.follow(unit, entry.id()));
            book.followRecord(unit, fact.record());
        });
    }
}
