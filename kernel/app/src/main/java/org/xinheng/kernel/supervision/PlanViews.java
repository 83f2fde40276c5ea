package org.xinheng.kernel.supervision;

import java.util.List;
import org.xinheng.kernel.tenancy.Unit;

/** Turns stored plans into what leaves. */
final class PlanViews {

    private PlanViews() {}

    static PlanView of(
            Unit unit,
            PlanRepository.Plan plan,
            String bureauName,
            boolean isOutdated,
            PlanTable.Rows table,
            List<PlanView.DrawLine> draws) {
        boolean stored = plan.id().getMostSignificantBits() != 0;
        return new PlanView(
                stored ? plan.id() : null,
                plan.title(),
                plan.bureau(),
                bureauName,
                plan.standard(),
                plan.label(),
                plan.edition(),
                plan.run(),
                plan.runAsOf(),
                isOutdated,
                plan.from(),
                plan.until().minusDays(1),
                plan.state(),
                plan.openGrades(),
                plan.inspectorsEach(),
                plan.daysToInspect(),
                plan.madeByName(),
                plan.madeAt(),
                plan.madeBy().equals(unit.actor().person()),
                plan.approvedBy(),
                plan.approvedAt(),
                plan.closedBy(),
                plan.closedAt(),
                plan.closingReason(),
                table.latecomers(),
                table.rows(),
                draws);
    }
}
