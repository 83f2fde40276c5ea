package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordCorrected;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** A corrected decision may order more, less or nothing. */
@ApplicationScoped
class FollowCorrected implements FactListener<RecordCorrected> {

    private final Work work;
    private final TaskBook book;

    FollowCorrected(Work work, TaskBook book) {
        this.work = work;
        this.book = book;
    }

    @Override
    public Class<RecordCorrected> hears() {
        return RecordCorrected.class;
    }

    @Override
    public void hear(Actor actor, RecordCorrected fact) {
        work.change(
                Actor.system(actor.tenant()),
                "measures.follow-correction",
                unit -> book.followRecord(unit, fact.record()));
    }
}
