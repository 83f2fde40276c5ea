package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A withdrawn record leaves the public site at once. */
@ApplicationScoped
class FollowRecordWithdrawn implements FactListener<RecordWithdrawn> {

    private final Publicity publicity;

    FollowRecordWithdrawn(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public void hear(Actor actor, RecordWithdrawn fact) {
        publicity.follow(actor, Set.of(fact.record()));
    }
}
