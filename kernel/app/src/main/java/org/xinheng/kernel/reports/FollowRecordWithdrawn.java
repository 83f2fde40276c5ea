package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A report does not outlive a record inside it. */
@ApplicationScoped
class FollowRecordWithdrawn implements FactListener<RecordWithdrawn> {

    private final Revocations revocations;

    FollowRecordWithdrawn(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public void hear(Actor actor, RecordWithdrawn fact) {
        revocations.follow(actor, fact.record(), false);
    }
}
