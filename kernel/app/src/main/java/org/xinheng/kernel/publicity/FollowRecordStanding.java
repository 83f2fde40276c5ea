package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.records.RecordStandingChanged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A record that was repaired, shielded or restored leaves or enters the public site at once. */
@ApplicationScoped
class FollowRecordStanding implements FactListener<RecordStandingChanged> {

    private final Publicity publicity;

    FollowRecordStanding(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordStandingChanged> hears() {
        return RecordStandingChanged.class;
    }

    @Override
    public void hear(Actor actor, RecordStandingChanged fact) {
        publicity.follow(actor, Set.of(fact.record()));
    }
}
