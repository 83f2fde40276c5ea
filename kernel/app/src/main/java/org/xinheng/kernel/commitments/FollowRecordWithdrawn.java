package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** Nobody stays a breaker of promises whose record was withdrawn, by objection or otherwise. */
@ApplicationScoped
class FollowRecordWithdrawn implements FactListener<RecordWithdrawn> {

    private final Work work;
    private final Cases cases;
    private final CommitmentRepository commitments;
    private final CommitmentBook book;

    FollowRecordWithdrawn(Work work, Cases cases, CommitmentRepository commitments, CommitmentBook book) {
        this.work = work;
        this.cases = cases;
        this.commitments = commitments;
        this.book = book;
    }

    @Override
    public Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public void hear(Actor actor, RecordWithdrawn fact) {
        work.change(Actor.system(actor.tenant()), "commitments.follow-withdrawal", unit -> {
            unit.note("record", fact.record());
            commitments
                    .findBrokenOf(unit, fact.record())
                    .ifPresent(id -> cases.take(
                            unit,
                            Commitments.KIND,
                            Ticket.present(id),
                            new Step<>("clear", "撤销违诺认定", Commitment.Broken.class),
                            (_, state) -> book.noted(unit, state.clear("作为认定结果的信用记录已撤回"))));
        });
    }
}
