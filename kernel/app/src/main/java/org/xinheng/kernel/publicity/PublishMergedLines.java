package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.RecordsMerged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** What intake merged becomes public, if it may. */
@ApplicationScoped
class PublishMergedLines implements FactListener<RecordsMerged> {

    private final Publicity publicity;

    PublishMergedLines(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<RecordsMerged> hears() {
        return RecordsMerged.class;
    }

    @Override
    public void hear(Actor actor, RecordsMerged fact) {
        publicity.publishLines(actor, fact);
    }
}
