package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** An entry does not outlive the decision it rests on. */
@ApplicationScoped
class FollowRecordWithdrawn implements FactListener<RecordWithdrawn> {

    private final Work work;
    private final EntryEnd end;

    FollowRecordWithdrawn(Work work, EntryEnd end) {
        this.work = work;
        this.end = end;
    }

    @Override
    public Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public void hear(Actor actor, RecordWithdrawn fact) {
        work.change(Actor.system(actor.tenant()), "lists.follow-withdrawal", unit -> {
            unit.note("record", fact.record());
            end.endResting(unit, fact.record());
        });
    }
}
