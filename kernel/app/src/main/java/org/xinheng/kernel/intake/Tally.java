package org.xinheng.kernel.intake;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.kernel.intake.check.Reason;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.intake.check.Verdict;

/** Running counts of a batch. Belongs to the worker that holds the batch. */
final class Tally {

    /** The counts as they are stored. */
    record Totals(Map<String, Integer> counts, int late, Map<String, Integer> byRule) {

        static final Totals NONE = new Totals(Map.of(), 0, Map.of());

        Totals {
            counts = counts == null ? Map.of() : counts;
            byRule = byRule == null ? Map.of() : byRule;
        }
    }

    private final Map<Verdict, Integer> counts = new java.util.EnumMap<>(Verdict.class);
    private final Map<String, Integer> byRule = new TreeMap<>();
    private int late;

    Tally(Totals before) {
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, before.counts().getOrDefault(verdict.wire(), 0));
        }
        byRule.putAll(before.byRule());
        late = before.late();
    }

    void add(Verdict verdict, List<Reason> reasons, boolean isLate) {
        counts.merge(verdict, 1, Integer::sum);
        if (isLate) {
            late++;
            byRule.merge(Rule.V11.name(), 1, Integer::sum);
        }
        if (!reasons.isEmpty()) {
            var rules = EnumSet.noneOf(Rule.class);
            reasons.forEach(reason -> rules.add(reason.rule()));
            rules.forEach(rule -> byRule.merge(rule.name(), 1, Integer::sum));
        }
    }

    Totals totals() {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((verdict, count) -> named.put(verdict.wire(), count));
        return new Totals(named, late, new TreeMap<>(byRule));
    }
}
