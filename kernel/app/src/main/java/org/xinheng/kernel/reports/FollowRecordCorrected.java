package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordCorrected;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A report that says what a record said before it was corrected counts no more. */
@ApplicationScoped
class FollowRecordCorrected implements FactListener<RecordCorrected> {

    private final Revocations revocations;

    FollowRecordCorrected(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Class<RecordCorrected> hears() {
        return RecordCorrected.class;
    }

    @Override
    public void hear(Actor actor, RecordCorrected fact) {
        revocations.follow(actor, fact.record(), true);
    }
}
