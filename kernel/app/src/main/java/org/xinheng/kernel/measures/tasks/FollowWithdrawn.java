package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** What a statute ordered ends with the decision. */
@ApplicationScoped
class FollowWithdrawn implements FactListener<RecordWithdrawn> {

    private final Work work;
    private final TaskBook book;

    FollowWithdrawn(Work work, TaskBook book) {
        this.work = work;
        this.book = book;
    }

    @Override
    public Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public void hear(Actor actor, RecordWithdrawn fact) {
        work.change(
                Actor.system(actor.tenant()),
                "measures.follow-withdrawal",
                unit -> book.followRecord(unit, fact.record()));
    }
}
