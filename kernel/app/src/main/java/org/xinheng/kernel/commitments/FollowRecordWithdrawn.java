package org.xinheng.kernel.commitments;

import jakarta.inject.Singleton;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Commitments. */
@Singleton
class FollowRecordWithdrawn extends FollowBreachRecord<Commitment, Commitment.Broken> {

    private final CommitmentBook book;

    FollowRecordWithdrawn(Work work, Cases cases, CommitmentRepository commitments, CommitmentBook book) {
        super(work, cases, commitments, Commitments.KIND, new Step<>("clear", "撤销违诺认定", Commitment.Broken.class));
        this.book = book;
    }

    @Override
    protected Move<Commitment> clear(Unit unit, Commitment.Broken broken, String why) {
        return book.noted(unit, broken.clear(why));
    }
}
