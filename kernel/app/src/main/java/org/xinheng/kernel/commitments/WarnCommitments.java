package org.xinheng.kernel.commitments;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Makes commitments whose term ends soon a task of their bureau, every hour. */
@ApplicationScoped
class WarnCommitments {

    private static final Logger LOG = Logger.getLogger(WarnCommitments.class);
    private static final int AT_ONCE = 100;

    private final Work work;
    private final Cases cases;
    private final CommitmentRepository commitments;
    private final CommitmentBook book;
    private final Jdbi job;
    private final Clock clock;

    WarnCommitments(
            Work work,
            Cases cases,
            CommitmentRepository commitments,
            CommitmentBook book,
            @Database(Database.As.JOB) Jdbi job,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.commitments = commitments;
        this.book = book;
        this.job = job;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warnAll() {
        for (int tenant : tenants()) {
            try {
                while (warn(tenant) > 0) {
                    // the next part
                }
            } catch (RuntimeException trouble) {
                LOG.errorf(trouble, "Commitments of tenant %d were not looked at; tried again in an hour", tenant);
            }
        }
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
        LocalDate checkOn = java.util.Objects.requireNonNull(
                commitments.find(unit, id).orElseThrow().checkOn());
        cases.take(
                unit,
                Commitments.KIND,
                Ticket.present(id),
                new Step<>("fall-due", "到期预警", Commitment.Running.class),
                (_, state) -> book.noted(unit, state.fallDue(checkOn)));
    }

    private List<Integer> tenants() {
        return job.withHandle(handle -> handle.createQuery(
                        "select distinct tenant from commitment where state = 'RUNNING' and warn_on <= :today order by tenant")
                .bind("today", LocalDate.now(clock))
                .mapTo(Integer.class)
                .list());
    }
}
