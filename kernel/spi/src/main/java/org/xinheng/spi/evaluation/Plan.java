package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Scope;
import org.xinheng.spi.standard.Standard;

/**
 * A standard's edition, compiled for one day and one set of parameters: applied to one subject after the other, each
 * record is looked at once. Immutable; used from any number of threads at once.
 *
 * @since SPI 1.0
 */
public final class Plan {

    private static final Tests.Panel[] NOTHING = {};

    /** Total weight under {@link Combine#MEASURED} when no group has anything to measure. */
    private static final long ALL = 0;

    private final Standard standard;
    private final Edition edition;
    private final LocalDate asOf;
    private final Set<SubjectKind> subjects;
    private final GroupPlan[] groups;
    private final int size;
    private final int tests;
    private final Map<String, Tests.Panel[]> panelsOfItem;
    private final Grading grading;
    private final RecordTest[] scope;

    Plan(Standard standard, Edition edition, LocalDate asOf, Amounts amounts, Map<String, Indicator> indicators) {
        this.standard = standard;
        this.edition = edition;
        this.asOf = asOf;
        this.subjects = standard.subjects();
        var tests = new Tests(asOf);
        var compilation = new Compilation(edition, asOf, amounts, tests, indicators);
        this.groups = edition.groups().stream()
                .map(group -> new GroupPlan(group, compilation))
                .toArray(GroupPlan[]::new);
        requireWhole(edition, groups);
        this.size = Arrays.stream(groups).mapToInt(GroupPlan::size).sum();
        this.grading = new Grading(edition, asOf, amounts, tests);
        this.scope = scopeOf(edition, asOf);
        this.tests = tests.size();
        this.panelsOfItem = tests.byItem();
    }

    /** Everything the plan may look at: a run reads only that. */
    public Needs needs() {
        return NeedsOfEdition.of(edition);
    }

    /** The edition that is in force on the plan's day. */
    public Edition edition() {
        return edition;
    }

    /** Whether the standard is about this subject: the right kind, and in the edition's scope. */
    public boolean concerns(SubjectFile file) {
        if (!subjects.contains(file.kind())) {
            return false;
        }
        Scope wanted = edition.scope();
        if (wanted == null) {
            return true;
        }
        for (String word : wanted.nameWords()) {
            if (file.name().contains(word)) {
                return true;
            }
        }
        for (RecordFacts facts : file.records()) {
            for (int i = 0; i < scope.length && !facts.decidedOn().isAfter(asOf); i++) {
                if (wanted.records().get(i).items().contains(facts.item()) && scope[i].holds(facts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RecordTest[] scopeOf(Edition edition, LocalDate asOf) {
        Scope wanted = edition.scope();
        var tests = new RecordTest[wanted == null ? 0 : wanted.records().size()];
        for (int i = 0; wanted != null && i < tests.length; i++) {
            tests[i] = RecordTest.of(wanted.records().get(i), asOf);
        }
        return tests;
    }

    /**
     * Evaluates one subject.
     *
     * @throws EvaluationException {@code OTHER_SUBJECTS} or {@code BROKEN_INDICATOR}
     */
    public Evaluation evaluate(SubjectFile file) {
        if (!concerns(file)) {
            throw new EvaluationException(
                    Reason.OTHER_SUBJECTS, "标准 %s 不适用于该主体(%s)。".formatted(standard.id(), file.kind()));
        }
        var matched = new Matches(tests);
        int seen = sort(file.records(), matched);
        var findings = new ArrayList<Finding>(size);
        long score = edition.base().hundredths();
        if (score != 0) {
            findings.add(GroupPlan.note(edition, Finding.Kind.BASE, "", score, "每个主体的起始分。"));
        }
        long total = edition.combine() == Combine.MEASURED ? weightOfMeasured(matched) : GroupPlan.WHOLE;
        for (GroupPlan group : groups) {
            score = Math.addExact(score, group.points(file, matched, total, findings));
        }
        score = GroupPlan.held(edition, "", score, edition.floor(), edition.cap(), findings);
        var grade = grading.grade(file, new Points(score), seen, matched, findings);
        return new Evaluation(standard.id(), edition.version(), asOf, new Points(score), grade, findings);
    }

    /** Weights that share a whole must make one, whatever a tenant tuned; fixed ones were checked when they were read. */
    private static void requireWhole(Edition edition, GroupPlan[] groups) {
        if (edition.combine() == Combine.SUM || Arrays.stream(groups).noneMatch(GroupPlan::isTunable)) {
            return;
        }
        long total = Arrays.stream(groups)
                .filter(GroupPlan::isWeighed)
                .mapToLong(GroupPlan::weight)
                .sum();
        if (total != GroupPlan.WHOLE) {
            throw new EvaluationException(
                    Reason.BAD_PARAMETER, "各组权重之和为 %s%%，应为 100%%。请同时调整其他组的权重。".formatted(new Points(total)));
        }
    }

    /** The weight of all groups that have something to measure; the whole if none has. */
    private long weightOfMeasured(Matches matched) {
        long total = 0;
        for (GroupPlan group : groups) {
            total += group.isWeighed() && group.hasRecord(matched) ? group.weight() : 0;
        }
        return total == 0 ? ALL : total;
    }

    /** Hands each record to the tests of its item; returns how many records belong to the standard at all. */
    private int sort(List<RecordFacts> records, Matches matched) {
        int seen = 0;
        for (int r = 0; r < records.size(); r++) {
            RecordFacts facts = records.get(r);
            if (facts.decidedOn().isAfter(asOf)) {
                break; // oldest first: the rest is the future
            }
            Tests.Panel[] panels = panelsOfItem.getOrDefault(facts.item(), NOTHING);
            seen += panels.length == 0 ? 0 : 1;
            for (Tests.Panel panel : panels) {
                panel.show(facts, matched);
            }
        }
        return seen;
    }
}
