package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Scope;
import org.xinheng.spi.standard.Standard;

/**
 * A standard's edition, compiled for one day and one set of parameters: applied to one subject after the other, each
 * record is looked at once. Immutable; used from any number of threads at once.
 *
 * @since SPI 1.0
 */
public final class Plan {

    private static final Label BASE = new Label("基础分", "Base points");
    private static final Label LIMIT = new Label("上下限", "Floor or cap");
    private static final Label WEIGHT = new Label("权重折算", "Weight");
    private static final int[] NOTHING = {};

    private final Standard standard;
    private final Edition edition;
    private final LocalDate asOf;
    private final Set<SubjectKind> subjects;
    private final Assessor[] assessors;
    private final RecordTest[] tests;
    private final Map<String, int[]> testsOfItem = new HashMap<>();
    private final Grading grading;
    private final RecordTest[] scope;

    Plan(Standard standard, Edition edition, LocalDate asOf, Amounts amounts, Map<String, Indicator> indicators) {
        this.standard = standard;
        this.edition = edition;
        this.asOf = asOf;
        this.subjects = standard.subjects();
        var evidence = new ArrayList<Evidence>();
        var compiled = new ArrayList<Assessor>();
        for (Group group : edition.groups()) {
            for (Criterion criterion : group.criteria()) {
                compiled.add(new Assessor(group, criterion, edition.basis(), asOf, amounts, indicators));
                evidence.add(criterion.evidence());
            }
        }
        this.assessors = compiled.toArray(Assessor[]::new);
        this.grading = new Grading(edition, asOf, evidence);
        this.scope = scopeOf(edition, asOf);
        this.tests = new RecordTest[evidence.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = i < assessors.length ? assessors[i].counts : RecordTest.of(evidence.get(i), asOf);
            for (String item : evidence.get(i).items()) {
                testsOfItem.merge(item, new int[] {i}, Plan::joined);
            }
        }
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
        var matched = new Matches(tests.length);
        int seen = sort(file.records(), matched);
        var findings = new ArrayList<Finding>(assessors.length + 8);
        long score = edition.base().hundredths();
        if (score != 0) {
            findings.add(note(Finding.Kind.BASE, "", BASE, score, "每个主体的起始分。"));
        }
        int next = 0;
        for (Group group : edition.groups()) {
            score += ofGroup(group, next, file, matched, findings);
            next += group.criteria().size();
        }
        score = held("", score, edition.floor(), edition.cap(), findings);
        var grade = grading.grade(file, new Points(score), seen, matched, findings);
        return new Evaluation(standard.id(), edition.version(), asOf, new Points(score), grade, findings);
    }

    /** Hands each record to the tests of its item; returns how many records belong to the standard at all. */
    private int sort(List<RecordFacts> records, Matches matched) {
        int seen = 0;
        for (int r = 0; r < records.size(); r++) {
            RecordFacts facts = records.get(r);
            if (facts.decidedOn().isAfter(asOf)) {
                break; // oldest first: the rest is the future
            }
            int[] candidates = testsOfItem.getOrDefault(facts.item(), NOTHING);
            seen += candidates.length == 0 ? 0 : 1;
            for (int i : candidates) {
                if (tests[i].holds(facts)) {
                    matched.add(i, facts);
                }
            }
        }
        return seen;
    }

    private long ofGroup(Group group, int first, SubjectFile file, Matches matched, List<Finding> findings) {
        long points = group.base().hundredths();
        if (points != 0) {
            findings.add(note(
                    Finding.Kind.BASE,
                    group.id(),
                    BASE,
                    points,
                    "“" + group.label().zh() + "”的起始分。"));
        }
        for (int i = first; i < first + group.criteria().size(); i++) {
            Finding finding = assessors[i].judge(file, matched.of(i));
            findings.add(finding);
            points = Math.addExact(points, finding.points().hundredths());
        }
        points = held(group.id(), points, group.floor(), group.cap(), findings);
        if (edition.combine() == Combine.SUM) {
            return points;
        }
        long weighted = Math.floorDiv(Math.multiplyExact(points, 2L * group.weight()) + 100, 200L);
        findings.add(note(
                Finding.Kind.WEIGHT,
                group.id(),
                WEIGHT,
                weighted - points,
                "按 %d%% 的权重,%s 分折算为 %s 分。".formatted(group.weight(), new Points(points), new Points(weighted))));
        return weighted;
    }

    private long held(String group, long points, Points floor, Points cap, List<Finding> findings) {
        long held = Math.max(floor.hundredths(), Math.min(cap.hundredths(), points));
        if (held != points) {
            String words = held > points ? "低于下限,按 %s 分计。" : "超过上限,按 %s 分计。";
            findings.add(note(Finding.Kind.LIMIT, group, LIMIT, held - points, words.formatted(new Points(held))));
        }
        return held;
    }

    private Finding note(Finding.Kind kind, String group, Label label, long points, String note) {
        String rule = kind == Finding.Kind.BASE ? "base" : kind == Finding.Kind.WEIGHT ? "weight" : "limit";
        return new Finding(kind, group, rule, label, new Points(points), null, edition.basis(), List.of(), note);
    }

    private static int[] joined(int[] first, int[] second) {
        var both = new int[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
