package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Parameter;

/** Which scores, and so which grades, an edition can give at all under one set of parameters. Hundredths of points. */
final class Reach {

    private final Edition edition;
    private final Map<String, Points> parameters;
    private final long least;
    private final long most;

    private Reach(Edition edition, Map<String, Points> parameters) {
        this.edition = edition;
        this.parameters = parameters;
        var range = new PointsRange(parameters);
        long base = edition.base().hundredths();
        long[] sum = {base, base};
        long[] oneOf = {Long.MAX_VALUE, Long.MIN_VALUE};
        for (Group group : edition.groups()) {
            long[] part = range.of(group, edition.combine());
            if (edition.combine() == Combine.MEASURED && !group.added()) {
                oneOf = new long[] {Math.min(oneOf[0], part[0]), Math.max(oneOf[1], part[1])};
            } else {
                sum[0] += part[0];
                sum[1] += part[1];
            }
        }
        if (oneOf[0] <= oneOf[1]) {
            sum[0] += oneOf[0];
            sum[1] += oneOf[1];
        }
        this.least = held(sum[0]);
        this.most = held(sum[1]);
    }

    private long held(long points) {
        return Math.max(edition.floor().hundredths(), Math.min(edition.cap().hundredths(), points));
    }

    /** Reports the grades nobody can get, neither by score nor by rule, whatever the tenant tunes. */
    static void check(Section section, Edition edition) {
        var standard = new HashMap<String, Points>();
        edition.parameters().forEach(parameter -> standard.put(parameter.id(), parameter.standard()));
        var reach = new Reach(edition, standard);
        List<Grade> lost = reach.unreachable();
        for (Grade grade : lost) {
            section.report(
                    "grades",
                    StandardProblem.GRADE_UNREACHABLE,
                    grade.id(),
                    new Points(reach.least),
                    new Points(reach.most));
        }
        if (lost.isEmpty()) {
            edition.parameters().forEach(parameter -> checkBounds(section, edition, standard, parameter));
        }
    }

    private static void checkBounds(
            Section section, Edition edition, Map<String, Points> standard, Parameter parameter) {
        for (Points bound : List.of(parameter.least(), parameter.most())) {
            var tuned = new HashMap<>(standard);
            tuned.put(parameter.id(), bound);
            var reach = new Reach(edition, tuned);
            for (Grade grade : reach.unreachable()) {
                section.report(
                        "parameters",
                        StandardProblem.TUNABLE_UNREACHABLE,
                        parameter.id(),
                        bound,
                        grade.id(),
                        new Points(reach.least),
                        new Points(reach.most));
            }
        }
    }

    private List<Grade> unreachable() {
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
        var lost = new ArrayList<Grade>();
        long above = Long.MAX_VALUE;
        for (Grade grade : edition.grades()) {
            Points from = from(grade);
            boolean reachable = from != null && from.hundredths() <= most && above > least;
            if (!named.contains(grade.id()) && !reachable) {
                lost.add(grade);
            }
            above = from == null ? above : from.hundredths();
        }
        return lost;
    }

    private @Nullable Points from(Grade grade) {
        String parameter = grade.fromParameter();
        return parameter == null ? grade.from() : parameters.getOrDefault(parameter, grade.from());
    }
}
