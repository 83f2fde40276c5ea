package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Work;

/**
 * Sharing and use read records in effect only, so the decision itself ends them; this receipt is given when the record is
 * really out of effect.
 */
@ApplicationScoped
class StopSharing implements RepairConsumer {

    private final Work work;
    private final Records records;

    StopSharing(Work work, Records records) {
        this.work = work;
        this.records = records;
    }

    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public String label() {
        return "政务共享和使用";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        String state = work.run(
                actor,
                "repair.stop-sharing",
                unit -> records.brief(unit, repaired.record()).state());
        if (state.equals("EFFECTIVE") || state.equals("HELD") || state.equals("SHIELDED")) {
            throw new IllegalStateException("该条信息仍在使用状态，尚未停止共享");
        }
        return "该条信息已退出有效状态，停止共享和使用。";
    }
}
