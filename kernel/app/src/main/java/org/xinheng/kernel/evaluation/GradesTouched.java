package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.reclassification.Impact;
import org.xinheng.kernel.reclassification.ImpactCounter;
import org.xinheng.kernel.reclassification.ItemChange;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Published grades that may come out otherwise at the next run: those of subjects with records of the item. The samples are
 * standards, with how many each.
 */
@ApplicationScoped
class GradesTouched implements ImpactCounter {

    private final GradesTouchedRepository grades;

    GradesTouched(GradesTouchedRepository grades) {
        this.grades = grades;
    }

    @Override
    public Impact count(Unit unit, ItemChange change) {
        var found = change.weight() == null
                ? java.util.List.<Impact.Sample>of()
                : grades.countByStandard(unit, change.item());
        long all =
                found.stream().mapToLong(each -> Long.parseLong(each.words())).sum();
        return new Impact("grades", "下次评价可能变化的等级", all, found);
    }
}
