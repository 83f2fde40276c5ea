package org.xinheng.spi.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Scope;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Window;
import org.xinheng.spi.standard.Worth;

/** Walks an edition and gathers what it may look at. */
final class NeedsOfEdition {

    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Set<String> wholeItems = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final Set<String> standards = new HashSet<>();
    private boolean subjectName;
    private boolean registration;

    static Needs of(Edition edition) {
        var needs = new NeedsOfEdition();
        needs.add(edition);
        return new Needs(
                needs.fields, needs.wholeItems, needs.lists, needs.standards, needs.subjectName, needs.registration);
    }

    private void add(Edition edition) {
        for (Group group : edition.groups()) {
            for (Criterion criterion : group.criteria()) {
                add(criterion.evidence());
                add(criterion.measure(), criterion.evidence().items());
                add(criterion.scoring(), criterion.evidence().items());
            }
        }
        for (GradeRule rule : edition.rules()) {
            switch (rule.trigger()) {
                case Trigger.Records records -> add(records.evidence());
                case Trigger.Measured measured -> {
                    add(measured.evidence());
                    add(measured.measure(), measured.evidence().items());
                }
                case Trigger.Listed listed -> lists.addAll(listed.lists());
                case Trigger.Graded graded -> standards.add(graded.standard());
            }
        }
        Scope scope = edition.scope();
        if (scope != null) {
            subjectName = !scope.nameWords().isEmpty();
            scope.records().forEach(this::add);
        }
        Newcomer newcomer = edition.newcomer();
        registration |= newcomer != null && newcomer.observedFor() != null;
    }

    private void add(Evidence evidence) {
        evidence.items().forEach(item -> fields.computeIfAbsent(item, _ -> new HashSet<>()));
        if (evidence.window() instanceof Window.ByValue byValue) {
            add(byValue.field(), evidence.items());
        }
        if (evidence.where() != null) {
            add(evidence.where(), evidence.items());
        }
    }

    private void add(String field, Set<String> items) {
        items.forEach(item -> fields.computeIfAbsent(item, _ -> new HashSet<>()).add(field));
    }

    private void add(@Nullable Worth worth, Set<String> items) {
        if (worth != null) {
            add(worth.field(), items);
        }
    }

    private void add(Condition condition, Set<String> items) {
        switch (condition) {
            case Condition.ValueIn valueIn -> add(valueIn.field(), items);
            case Condition.TextHas textHas -> add(textHas.field(), items);
            case Condition.NumberWithin number -> add(number.field(), items);
            case Condition.Present present -> add(present.field(), items);
            case Condition.ClassIn _ -> {}
            case Condition.All all -> all.parts().forEach(part -> add(part, items));
            case Condition.AnyOf any -> any.parts().forEach(part -> add(part, items));
            case Condition.Not not -> add(not.part(), items);
        }
    }

    private void add(Measure measure, Set<String> items) {
        switch (measure) {
            case Measure.Count _ -> {}
            case Measure.Sum sum -> add(sum.field(), items);
            case Measure.Latest latest -> add(latest.field(), items);
            case Measure.LatestWorth latest -> add(latest.worth(), items);
            case Measure.Ratio ratio -> add(ratio.hits(), items);
            case Measure.LatestMeets latest -> add(latest.condition(), items);
            case Measure.Mean mean -> {
                add(mean.field(), items);
                add(mean.weight(), items);
            }
            case Measure.ProjectMean mean -> {
                add(mean.by(), items);
                add(mean.weight(), items);
                mean.deductions().forEach(deduction -> {
                    add(deduction.evidence());
                    add(mean.by(), deduction.evidence().items());
                    add(deduction.worth(), deduction.evidence().items());
                });
            }
            case Measure.CleanFor _ -> registration = true;
            case Measure.Custom _ -> {
                wholeItems.addAll(items);
                registration = true;
            }
        }
    }

    private void add(Scoring scoring, Set<String> items) {
        if (scoring instanceof Scoring.PerRecord perRecord) {
            add(perRecord.points(), items);
            add(perRecord.factor(), items);
        }
    }
}
