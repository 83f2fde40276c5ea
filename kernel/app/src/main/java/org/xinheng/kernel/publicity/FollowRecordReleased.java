package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.records.RecordReleased;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A released record is published, if it may. */
@ApplicationScoped
class FollowRecordReleased implements FactListener<RecordReleased> {

    private final Publicity publicity;

    FollowRecordReleased(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordReleased> hears() {
        return RecordReleased.class;
    }

    @Override
    public void hear(Actor actor, RecordReleased fact) {
        publicity.follow(actor, Set.of(fact.record()));
    }
}
