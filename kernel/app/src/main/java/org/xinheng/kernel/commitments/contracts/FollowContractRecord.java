package org.xinheng.kernel.commitments.contracts;

import jakarta.inject.Singleton;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.commitments.FollowBreachRecord;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Contracts. */
@Singleton
class FollowContractRecord extends FollowBreachRecord<Contract, Contract.Broken> {

    private final ContractBook book;

    FollowContractRecord(Work work, Cases cases, ContractRepository contracts, ContractBook book) {
        super(work, cases, contracts, Contracts.KIND, new Step<>("clear", "撤销违约认定", Contract.Broken.class));
        this.book = book;
    }

    @Override
    protected Move<Contract> clear(Unit unit, Contract.Broken broken, String why) {
        return book.noted(unit, broken.clear(why));
    }
}
