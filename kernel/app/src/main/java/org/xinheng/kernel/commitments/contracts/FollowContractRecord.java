package org.xinheng.kernel.commitments.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** With the record of a breach withdrawn the determination does not stand. */
@ApplicationScoped
class FollowContractRecord implements FactListener<RecordWithdrawn> {

    private final Work work;
    private final Cases cases;
    private final ContractRepository contracts;
    private final ContractBook book;

    FollowContractRecord(Work work, Cases cases, ContractRepository contracts, ContractBook book) {
        this.work = work;
        this.cases = cases;
        this.contracts = contracts;
        this.book = book;
    }

    @Override
    public Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public void hear(Actor actor, RecordWithdrawn fact) {
        work.change(Actor.system(actor.tenant()), "contracts.follow-withdrawal", unit -> {
            unit.note("record", fact.record());
            contracts
                    .findBrokenOf(unit, fact.record())
                    .ifPresent(id -> cases.take(
                            unit,
                            Contracts.KIND,
                            Ticket.present(id),
                            new Step<>("clear", "撤销违约认定", Contract.Broken.class),
                            (_, state) -> book.noted(unit, state.clear("作为认定结果的信用记录已撤回"))));
        });
    }
}
