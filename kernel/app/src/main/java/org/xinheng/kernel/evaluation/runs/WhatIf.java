package org.xinheng.kernel.evaluation.runs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.spi.evaluation.Plan;
import org.xinheng.spi.standard.Edition;

/**
 * A trial of parameters, ready to be computed: two plans of the same edition and day.
 *
 * @param slot its place among the trials of the tenant
 * @param own the kernel's own standards that the plans refer to, with the parameters in force
 * @param whose the populations to go through, in this order
 * @param records how many records there are to go through
 * @param parameters every parameter of the edition, old and new
 * @param bands grades whose lowest score a parameter moves; named {@code band:A}
 */
record WhatIf(
        WhatIfSlots.Slot slot,
        int tenant,
        Standards.Source source,
        Plan before,
        Plan after,
        Map<String, Plan> own,
        LocalDate asOf,
        List<Population> whose,
        int records,
        List<WhatIfView.Value> parameters,
        List<RunSummary.Reason> bands) {

    String standard() {
        return source.evaluator().standard().id();
    }

    String label() {
        return source.evaluator().standard().label().zh();
    }

    String edition() {
        return before.edition().version();
    }

    WhatIfTally tally() {
        Edition edition = before.edition();
        var rank = new HashMap<String, Integer>();
        edition.grades().forEach(grade -> {
            if (grade.hasBand()) {
                rank.put(grade.id(), rank.size());
            }
        });
        return new WhatIfTally(rank);
    }
}
