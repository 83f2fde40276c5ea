package org.xinheng.kernel.commitments;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Commitments whose term ends soon, every hour. */
@Singleton
class WarnCommitments extends WarnPromises<Commitment, Commitment.Running> {

    private final CommitmentRepository commitments;
    private final CommitmentBook book;

    WarnCommitments(
            Work work, Cases cases, CommitmentRepository commitments, CommitmentBook book, Rounds rounds, Clock clock) {
        super(
                work,
                cases,
                commitments,
                Commitments.KIND,
                new Step<>("fall-due", "到期预警", Commitment.Running.class),
                rounds,
                clock);
        this.commitments = commitments;
        this.book = book;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warnAll() {
        warnTenants();
    }

    @Override
    protected Move<Commitment> fallDue(Unit unit, UUID id, Commitment.Running running) {
        var row = commitments.find(unit, id).orElseThrow();
        return book.noted(unit, running.fallDue(Objects.requireNonNull(row.checkOn(), "it runs")));
    }
}
