package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordStandingChanged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A report counts no more when a record inside it was shielded or otherwise went out of effect. */
@ApplicationScoped
class FollowRecordStanding implements FactListener<RecordStandingChanged> {

    private final Revocations revocations;

    FollowRecordStanding(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Class<RecordStandingChanged> hears() {
        return RecordStandingChanged.class;
    }

    @Override
    public void hear(Actor actor, RecordStandingChanged fact) {
        revocations.follow(actor, fact.record(), false);
    }
}
