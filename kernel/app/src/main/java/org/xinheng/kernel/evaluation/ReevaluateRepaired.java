package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Work;

/**
 * Grades are computed from records in effect; the receipt is given when the subject's file is read without the repaired
 * record. Published runs keep what they found on their day; the next one counts without it.
 */
@ApplicationScoped
class ReevaluateRepaired implements RepairConsumer {

    private final Work work;
    private final EvaluationRepository subjects;

    ReevaluateRepaired(Work work, EvaluationRepository subjects) {
        this.work = work;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public String label() {
        return "信用评价";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        String code = repaired.code();
        if (code == null) {
            return "自然人的激励评价只计有效信息，该条信息已不再计入。";
        }
        boolean counted = work.run(
                actor,
                "evaluation.follow-repair",
                unit -> subjects.find(unit, code)
                        .filter(found -> found.titles().containsKey(repaired.record()))
                        .isPresent());
        if (counted) {
            throw new IllegalStateException("该条信息仍计入评价，尚未更新");
        }
        return "评价已不再计入该条信息，即时评价已更新，批量评价自下一批起更新。";
    }
}
