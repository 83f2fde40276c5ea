package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.records.RecordDisputed;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A disputed record carries its mark on the public site at once, and loses it at once. */
@ApplicationScoped
class FollowRecordDisputed implements FactListener<RecordDisputed> {

    private final Publicity publicity;

    FollowRecordDisputed(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordDisputed> hears() {
        return RecordDisputed.class;
    }

    @Override
    public void hear(Actor actor, RecordDisputed fact) {
        publicity.follow(actor, Set.of(fact.record()));
    }
}
