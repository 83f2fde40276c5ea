package org.xinheng.kernel.commitments.contracts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Work;

/** Makes contracts a node of which is near a task of their bureau, every hour. */
@ApplicationScoped
class WarnContracts {

    private static final int AT_ONCE = 100;

    private final Work work;
    private final Cases cases;
    private final ContractRepository contracts;
    private final ContractBook book;
    private final Rounds rounds;

    WarnContracts(Work work, Cases cases, ContractRepository contracts, ContractBook book, Rounds rounds) {
        this.work = work;
        this.cases = cases;
        this.contracts = contracts;
        this.book = book;
        this.rounds = rounds;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warnAll() {
        rounds.whereThereAre(
                "contracts.warn",
                "from contract where state = 'RUNNING' and warn_on <= :today",
                book.today(),
                tenant -> Rounds.whileAny(() -> warn(tenant)));
    }

    /** Makes a part of a tenant's contracts a task; how many. */
    int warn(int tenant) {
        return work.run(Actor.system(tenant), "contracts.warn", unit -> {
            var near = contracts.listToWarn(unit, book.today(), AT_ONCE);
            near.forEach(id -> cases.take(
                    unit,
                    Contracts.KIND,
                    Ticket.present(id),
                    new Step<>("fall-due", "节点预警", Contract.Running.class),
                    (_, state) -> book.noted(unit, state.fallDue())));
            unit.note("warned", near.size());
            return near.size();
        });
    }
}
