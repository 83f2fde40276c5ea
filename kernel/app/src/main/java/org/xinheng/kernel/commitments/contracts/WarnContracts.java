package org.xinheng.kernel.commitments.contracts;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.commitments.WarnPromises;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Contracts a node of which is near, every hour. */
@Singleton
class WarnContracts extends WarnPromises<Contract, Contract.Running> {

    private final ContractBook book;

    WarnContracts(Work work, Cases cases, ContractRepository contracts, ContractBook book, Rounds rounds, Clock clock) {
        super(
                work,
                cases,
                contracts,
                Contracts.KIND,
                new Step<>("fall-due", "节点预警", Contract.Running.class),
                rounds,
                clock);
        this.book = book;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warnAll() {
        warnTenants();
    }

    @Override
    protected Move<Contract> fallDue(Unit unit, UUID id, Contract.Running running) {
        return book.noted(unit, running.fallDue());
    }
}
