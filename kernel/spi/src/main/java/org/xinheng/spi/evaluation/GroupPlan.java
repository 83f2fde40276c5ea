package org.xinheng.spi.evaluation;

import java.util.List;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Group;

/** One group of an edition, compiled: its criteria, its limits and its weight. */
final class GroupPlan {

    private static final Label BASE = new Label("基础分", "Base points");
    private static final Label LIMIT = new Label("上下限", "Floor or cap");
    private static final Label WEIGHT = new Label("权重折算", "Weight");
    /** Hundred percent, in hundredths of a percent. */
    static final long WHOLE = 10_000;

    /** Findings about a group beside its criteria: base, limit, weight. */
    private static final int BESIDES = 3;

    private final Edition edition;
    private final Group group;
    private final Assessor[] assessors;
    private final boolean weighed;
    private final boolean scaled;

    /** In hundredths of a percent. */
    private final long weight;

    GroupPlan(Group group, Compilation compilation) {
        this.edition = compilation.edition();
        this.group = group;
        Combine combine = edition.combine();
        this.weighed = !group.added() && (combine == Combine.WEIGHTED || combine == Combine.MEASURED);
        this.weight = group.weightParameter() == null
                ? group.weight() * 100L
                : compilation.amounts().hundredths(new Amount.Tunable(group.weightParameter()));
        this.scaled = combine == Combine.SUM && weight != WHOLE;
        boolean indicators = !group.added() && combine == Combine.INDICATORS;
        this.assessors = group.criteria().stream()
                .map(criterion -> new Assessor(group, criterion, indicators, compilation))
                .toArray(Assessor[]::new);
    }

    int size() {
        return assessors.length + BESIDES;
    }

    /** Whether the group's own weight counts. */
    boolean isWeighed() {
        return weighed;
    }

    /** In hundredths of a percent. */
    long weight() {
        return weight;
    }

    /** Whether a tenant may tune the weight. */
    boolean isTunable() {
        return group.weightParameter() != null;
    }

    boolean hasRecord(Matches matched) {
        for (Assessor assessor : assessors) {
            if (assessor.hasRecord(matched)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The group's part of the score, in hundredths, explained by findings.
     *
     * @param total the weight of all groups that take part, in hundredths of a percent; 0 if no group has anything to measure and so all do
     */
    long points(SubjectFile file, Matches matched, long total, List<Finding> findings) {
        long points = group.base().hundredths();
        if (points != 0) {
            findings.add(note(
                    edition,
                    Finding.Kind.BASE,
                    group.id(),
                    points,
                    "“" + group.label().zh() + "”的起始分。"));
        }
        for (Assessor assessor : assessors) {
            Finding finding = assessor.judge(file, matched);
            findings.add(finding);
            points = Math.addExact(points, finding.points().hundredths());
        }
        points = held(edition, group.id(), points, group.floor(), group.cap(), findings);
        if (!weighed && !scaled) {
            return points;
        }
        return weighed(points, matched, total, findings);
    }

    private long weighed(long points, Matches matched, long total, List<Finding> findings) {
        boolean leftOut = edition.combine() == Combine.MEASURED && total != 0 && !hasRecord(matched);
        long whole = total == 0 ? WHOLE : total;
        long weighted = leftOut ? 0 : Exact.multiplyDivide(points, weight, whole);
        String words = leftOut
                ? "没有可评的记录，不计入总分，权重由其他部分分担。"
                : "按 " + share(whole) + " 的权重," + new Points(points) + " 分折算为 " + new Points(weighted) + " 分。";
        findings.add(note(edition, Finding.Kind.WEIGHT, group.id(), weighted - points, words));
        return weighted;
    }

    private String share(long whole) {
        return new Points(weight) + (whole == WHOLE ? "%" : "/" + new Points(whole));
    }

    /** Points between floor and cap; what was cut off is a finding. */
    static long held(Edition edition, String group, long points, Points floor, Points cap, List<Finding> findings) {
        long held = Math.max(floor.hundredths(), Math.min(cap.hundredths(), points));
        if (held != points) {
            String words = held > points ? "低于下限,按 " : "超过上限,按 ";
            findings.add(note(edition, Finding.Kind.LIMIT, group, held - points, words + new Points(held) + " 分计。"));
        }
        return held;
    }

    /** A finding that rests on no record. */
    static Finding note(Edition edition, Finding.Kind kind, String group, long points, String note) {
        Label label = kind == Finding.Kind.BASE ? BASE : kind == Finding.Kind.WEIGHT ? WEIGHT : LIMIT;
        String rule = kind == Finding.Kind.BASE ? "base" : kind == Finding.Kind.WEIGHT ? "weight" : "limit";
        return new Finding(kind, group, rule, label, new Points(points), null, edition.basis(), List.of(), note);
    }
}
