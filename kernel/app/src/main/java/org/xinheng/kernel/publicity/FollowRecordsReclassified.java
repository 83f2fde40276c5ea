package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.records.RecordsReclassified;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** Records that were reclassified leave or enter the public site at once. */
@ApplicationScoped
class FollowRecordsReclassified implements FactListener<RecordsReclassified> {

    private final Publicity publicity;

    FollowRecordsReclassified(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordsReclassified> hears() {
        return RecordsReclassified.class;
    }

    @Override
    public void hear(Actor actor, RecordsReclassified fact) {
        publicity.follow(actor, Set.copyOf(fact.records()));
    }
}
