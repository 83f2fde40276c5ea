package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.shared.Actor;

/** A repaired record leaves the public site; the receipt is given when no public copy is left. */
@ApplicationScoped
class TakeDownRepaired implements RepairConsumer {

    private final Publicity publicity;

    TakeDownRepaired(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public String name() {
        return "publicity";
    }

    @Override
    public String label() {
        return "信用网站公示";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        publicity.follow(actor, Set.of(repaired.record()));
        if (publicity.isShown(actor, repaired.record())) {
            throw new IllegalStateException("该条信息仍在公示，尚未撤下");
        }
        return "该条信息已从信用网站撤下。";
    }
}
