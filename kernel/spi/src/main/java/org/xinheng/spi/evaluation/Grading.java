package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.Newcomer;

/** From a score to a grade: the band, then the rules about the grade in the order of their effects. */
final class Grading {

    private static final Label NEWCOMER = new Label("观察期", "Newcomer");

    private final Edition edition;
    private final LocalDate asOf;
    private final List<Grade> bands = new ArrayList<>();
    private final Map<String, Integer> rank = new HashMap<>();
    private final Rule[] rules;

    /** @param trip when it applies */
    private record Rule(GradeRule law, Effect effect, Trip trip) {}

    Grading(Edition edition, LocalDate asOf, Amounts amounts, Tests tests) {
        this.edition = edition;
        this.asOf = asOf;
        Points above = null;
        for (Grade grade : edition.grades()) {
            if (grade.hasBand()) {
                rank.put(grade.id(), bands.size());
                Grade counted = asItCounts(grade, above, amounts);
                bands.add(counted);
                above = counted.from();
            }
        }
        this.rules = inOrderOfEffect(edition, asOf, tests);
    }

    private static Rule[] inOrderOfEffect(Edition edition, LocalDate asOf, Tests tests) {
        return edition.rules().stream()
                .map(rule -> new Rule(rule, rule.effect(), Trip.of(rule.trigger(), tests, asOf)))
                .sorted(Comparator.comparing(Rule::effect))
                .toArray(Rule[]::new);
    }

    /** The grade with its band under the tenant's parameters. */
    private static Grade asItCounts(Grade grade, @Nullable Points above, Amounts amounts) {
        String parameter = grade.fromParameter();
        Points from = parameter == null ? grade.from() : new Points(amounts.hundredths(new Amount.Tunable(parameter)));
        if (parameter == null && Objects.equals(above, grade.until())) {
            return grade;
        }
        return new Grade(
                grade.id(),
                grade.label(),
                grade.meaning(),
                grade.colour(),
                from,
                above == null ? grade.until() : above,
                grade.supervision(),
                grade.basis(),
                parameter);
    }

    Grade grade(SubjectFile file, Points score, int seen, Matches matched, List<Finding> findings) {
        int at = bandOf(score);
        int direct = -1;
        boolean newcomer = isNewcomer(file, seen);
        for (Rule rule : rules) {
            if (newcomer && rule.effect() != Effect.DIRECT) {
                continue;
            }
            List<UUID> reasons = rule.trip().reasons(file, matched);
            if (reasons == null) {
                continue;
            }
            int named = rule.law().grade() == null ? -1 : rankOf(rule.law().grade());
            int changed = switch (rule.effect()) {
                case ONE_LEVEL_DOWN -> Math.min(at + 1, bands.size() - 1);
                case AT_WORST -> Math.min(at, named);
                case AT_BEST -> Math.max(at, named);
                case DIRECT -> Math.max(direct, named);
            };
            findings.add(finding(rule.law(), reasons, bands.get(changed)));
            if (rule.effect() == Effect.DIRECT) {
                direct = changed;
            } else {
                at = changed;
            }
        }
        if (direct >= 0) {
            return bands.get(direct);
        }
        return newcomer ? newcomerGrade(findings) : bands.get(at);
    }

    private int bandOf(Points score) {
        for (int i = 0; i < bands.size(); i++) {
            Points from = bands.get(i).from();
            if (from != null && score.compareTo(from) >= 0) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    private int rankOf(String grade) {
        Integer at = rank.get(grade);
        if (at == null) {
            throw new EvaluationException(Reason.BAD_STANDARD, "规则引用了不存在或没有分数段的等级 " + grade + "。");
        }
        return at;
    }

    private boolean isNewcomer(SubjectFile file, int seen) {
        Newcomer newcomer = edition.newcomer();
        if (newcomer == null) {
            return false;
        }
        if (seen < newcomer.leastRecords()) {
            return true;
        }
        return newcomer.observedFor() != null
                && file.registeredOn() != null
                && file.registeredOn().plus(newcomer.observedFor()).isAfter(asOf);
    }

    private Grade newcomerGrade(List<Finding> findings) {
        Newcomer newcomer = edition.newcomer();
        for (Grade grade : edition.grades()) {
            if (newcomer != null && grade.id().equals(newcomer.grade())) {
                findings.add(new Finding(
                        Finding.Kind.GRADE,
                        "",
                        "newcomer",
                        NEWCOMER,
                        Points.ZERO,
                        null,
                        newcomer.basis() == null ? edition.basis() : newcomer.basis(),
                        List.of(),
                        "登记时间不足或记录太少,暂不评级。"));
                return grade;
            }
        }
        throw new EvaluationException(Reason.BAD_STANDARD, "观察期规则引用了不存在的等级。");
    }

    private Finding finding(GradeRule rule, List<UUID> reasons, Grade to) {
        LegalBasis clause = rule.basis() == null ? edition.basis() : rule.basis();
        String words = switch (rule.effect()) {
            case ONE_LEVEL_DOWN -> "降一级,为 ";
            case AT_WORST -> "不低于规定等级,为 ";
            case AT_BEST -> "不高于规定等级,为 ";
            case DIRECT -> "直接定为 ";
        };
        return new Finding(
                Finding.Kind.GRADE,
                "",
                rule.id(),
                rule.label(),
                Points.ZERO,
                null,
                clause,
                reasons,
                words + to.id() + " 级。");
    }
}
