package org.xinheng.definitions.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Scoring;

/** Which scores, and so which grades, an edition can give at all. Hundredths of points throughout. */
final class Reach {

    /** Far beyond any score, yet safe to add up. */
    private static final long UNLIMITED = 1L << 40;

    private final List<Parameter> parameters;
    private final long least;
    private final long most;

    Reach(Edition edition) {
        this.parameters = edition.parameters();
        long low = edition.base().hundredths();
        long high = low;
        for (Group group : edition.groups()) {
            long weight = edition.combine() == Combine.WEIGHTED ? group.weight() : 100;
            low += clamp(group, low(group)) * weight / 100;
            high += clamp(group, high(group)) * weight / 100;
        }
        this.least =
                Math.max(edition.floor().hundredths(), Math.min(edition.cap().hundredths(), low));
        this.most =
                Math.max(edition.floor().hundredths(), Math.min(edition.cap().hundredths(), high));
    }

    /** Reports the grades nobody can get, neither by score nor by rule. */
    void report(Section section, Edition edition) {
        Set<String> named = new HashSet<>();
        for (GradeRule rule : edition.rules()) {
            if (rule.grade() != null && rule.effect() == Effect.DIRECT) {
                named.add(rule.grade());
            }
        }
        Newcomer newcomer = edition.newcomer();
        if (newcomer != null) {
            named.add(newcomer.grade());
        }
        for (Grade grade : edition.grades()) {
            if (!named.contains(grade.id()) && !isReachable(grade)) {
                section.report(
                        "grades", StandardProblem.GRADE_UNREACHABLE, grade.id(), new Points(least), new Points(most));
            }
        }
    }

    private boolean isReachable(Grade grade) {
        Points from = grade.from();
        Points until = grade.until();
        return from != null && from.hundredths() <= most && (until == null || until.hundredths() > least);
    }

    private long low(Group group) {
        long points = group.base().hundredths();
        for (Criterion criterion : group.criteria()) {
            points += range(criterion)[0];
        }
        return points;
    }

    private long high(Group group) {
        long points = group.base().hundredths();
        for (Criterion criterion : group.criteria()) {
            points += range(criterion)[1];
        }
        return points;
    }

    private static long clamp(Group group, long points) {
        return Math.max(group.floor().hundredths(), Math.min(group.cap().hundredths(), points));
    }

    private long[] range(Criterion criterion) {
        return switch (criterion.scoring()) {
            case Scoring.Banded banded -> {
                boolean alwaysMeasured =
                        criterion.measure() instanceof Measure.Count || criterion.measure() instanceof Measure.Sum;
                long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
                if (!alwaysMeasured) {
                    widen(range, banded.whenNone());
                }
                for (Band band : banded.bands()) {
                    widen(range, band.points());
                }
                yield range;
            }
            case Scoring.PerEvent events -> {
                long[] each = {0, 0};
                widen(each, events.points());
                Escalation escalation = events.escalation();
                if (escalation != null) {
                    escalation.steps().forEach(step -> widen(each, step.points()));
                }
                long[] cap = {UNLIMITED, UNLIMITED};
                if (events.cap() != null) {
                    cap = new long[] {0, 0};
                    widen(cap, events.cap());
                }
                long limit = Math.max(Math.abs(cap[0]), Math.abs(cap[1]));
                yield new long[] {each[0] < 0 ? -limit : 0, each[1] > 0 ? limit : 0};
            }
        };
    }

    private void widen(long[] range, Amount amount) {
        switch (amount) {
            case Amount.Fixed fixed -> widen(range, fixed.points());
            case Amount.Tunable tunable -> {
                for (Parameter parameter : parameters) {
                    if (parameter.id().equals(tunable.parameter())) {
                        widen(range, parameter.standard());
                    }
                }
            }
        }
    }

    private static void widen(long[] range, Points points) {
        range[0] = Math.min(range[0], points.hundredths());
        range[1] = Math.max(range[1], points.hundredths());
    }
}
