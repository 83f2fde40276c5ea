package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.records.RecordCorrected;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A corrected record is corrected on the public site at once. */
@ApplicationScoped
class FollowRecordCorrected implements FactListener<RecordCorrected> {

    private final Publicity publicity;

    FollowRecordCorrected(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordCorrected> hears() {
        return RecordCorrected.class;
    }

    @Override
    public void hear(Actor actor, RecordCorrected fact) {
        publicity.follow(actor, Set.of(fact.record()));
    }
}
