package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordReleased;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** A held decision that is released may be one to which a statute attaches a measure. */
@ApplicationScoped
class FollowReleased implements FactListener<RecordReleased> {

    private final Work work;
    private final TaskBook book;

    FollowReleased(Work work, TaskBook book) {
        this.work = work;
        this.book = book;
    }

    @Override
    public Class<RecordReleased> hears() {
        return RecordReleased.class;
    }

    @Override
    public void hear(Actor actor, RecordReleased fact) {
        work.change(
                Actor.system(actor.tenant()),
                "measures.follow-release",
                unit -> book.followRecord(unit, fact.record()));
    }
}
