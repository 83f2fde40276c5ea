package org.xinheng.kernel.commitments;

import static java.util.Objects.requireNonNull;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Makes commitments whose term ends soon a task of their bureau, every hour. */
@ApplicationScoped
class WarnCommitments {

    private static final int AT_ONCE = 100;

    private final Work work;
    private final Cases cases;
    private final CommitmentRepository commitments;
    private final CommitmentBook book;
    private final Rounds rounds;
    private final Clock clock;

    WarnCommitments(
            Work work, Cases cases, CommitmentRepository commitments, CommitmentBook book, Rounds rounds, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.commitments = commitments;
        this.book = book;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warnAll() {
        rounds.whereThereAre(
                "commitments.warn",
                "from commitment where state = 'RUNNING' and warn_on <= :today",
                LocalDate.now(clock),
                tenant -> Rounds.whileAny(() -> warn(tenant)));
    }

    /** Makes a part of a tenant's commitments a task; how many. */
    int warn(int tenant) {
        return work.run(Actor.system(tenant), "commitments.warn", unit -> {
            var ending = commitments.listToWarn(unit, LocalDate.now(clock), AT_ONCE);
            ending.forEach(id -> warn(unit, id));
            unit.note("warned", ending.size());
            return ending.size();
        });
    }

    private void warn(Unit unit, UUID id) {
        LocalDate checkOn =
                requireNonNull(commitments.find(unit, id).orElseThrow().checkOn());
        cases.take(
                unit,
                Commitments.KIND,
                Ticket.present(id),
                new Step<>("fall-due", "到期预警", Commitment.Running.class),
                (_, state) -> book.noted(unit, state.fallDue(checkOn)));
    }
}
