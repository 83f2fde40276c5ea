package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.shared.Actor;

/** Reports that hold a repaired record are revoked; the receipt says how many. */
@ApplicationScoped
class RevokeRepaired implements RepairConsumer {

    private final Revocations revocations;

    RevokeRepaired(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String label() {
        return "已出具的信用报告";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        int revoked = revocations.follow(actor, repaired.record(), false);
        return revoked == 0 ? "没有载有该条信息的信用报告。" : "载有该条信息的%d份信用报告均已撤销，核验页注明原因和日期。".formatted(revoked);
    }
}
