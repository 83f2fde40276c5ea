package org.xinheng.kernel.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.evaluation.Improvement;
import org.xinheng.spi.evaluation.Improvement.Outcome;
import org.xinheng.spi.evaluation.Improvement.Step;
import org.xinheng.spi.evaluation.Improvement.Way;

/**
 * How a subject gets a better grade under one standard.
 *
 * @param outcome whether and how
 * @param note the same in one or two sentences
 * @param target the next better grade; null if there is none
 * @param missing points missing for it; zero or less if only a rule is in the way
 * @param ways the soonest first, each later with less to do
 * @param openings what would bring points beyond; needs new records
 * @param exact whether every possibility was tried
 * @param horizon the last day that was looked at
 */
public record ImprovementView(
        String standard,
        String label,
        String edition,
        LocalDate asOf,
        BigDecimal score,
        GradeName grade,
        Outcome outcome,
        String note,
        @Nullable GradeName target,
        @Nullable BigDecimal missing,
        List<WayView> ways,
        List<OpeningView> openings,
        boolean exact,
        LocalDate horizon) {

    /** A grade by name. */
    public record GradeName(String id, String label, String colour) {}

    /**
     * One way.
     *
     * @param on the day the better grade is reached
     * @param acts how many things have to be done until then
     * @param smallest whether it takes the fewest mends of all ways, a wait counting as one
     * @param minimal whether it is proven that fewer acts do not do until that day
     */
    public record WayView(
            LocalDate on,
            int acts,
            boolean smallest,
            boolean minimal,
            BigDecimal score,
            GradeName grade,
            List<StepView> steps) {}

    /** One thing that happens on the way. */
    public record StepView(
            LocalDate day,
            Step.Kind kind,
            List<GradeView.RecordRef> records,
            BigDecimal gained,
            BigDecimal score,
            String grade,
            String note) {}

    /** A criterion that could give more points; {@code missing} is null if unlimited. */
    public record OpeningView(
            String rule,
            String label,
            BigDecimal points,
            @Nullable BigDecimal missing,
            List<String> items,
            String act,
            String article) {}

    /**
     * @param titles of records by id
     * @param items names of catalogue items by id
     */
    static ImprovementView of(
            Standards.Source source, Improvement found, Map<UUID, String> titles, UnaryOperator<String> items) {
        var now = found.now();
        var smallest = found.smallest();
        return new ImprovementView(
                now.standard(),
                source.evaluator().standard().label().zh(),
                now.edition(),
                now.asOf(),
                now.score().decimal(),
                name(now.grade()),
                found.outcome(),
                note(found),
                found.target() == null ? null : name(found.target()),
                found.missing() == null ? null : found.missing().decimal(),
                found.ways().stream()
                        .map(way -> view(way, way.equals(smallest), titles))
                        .toList(),
                found.openings().stream()
                        .map(opening -> new OpeningView(
                                opening.rule(),
                                opening.label().zh(),
                                opening.points().decimal(),
                                opening.missing() == null
                                        ? null
                                        : opening.missing().decimal(),
                                opening.items().stream().sorted().map(items).toList(),
                                opening.clause().act(),
                                opening.clause().article()))
                        .toList(),
                found.exact(),
                found.horizon());
    }

    private static GradeName name(org.xinheng.spi.standard.Grade grade) {
        return new GradeName(grade.id(), grade.label().zh(), grade.colour());
    }

    private static WayView view(Way way, boolean smallest, Map<UUID, String> titles) {
        return new WayView(
                way.on(),
                way.acts().size(),
                smallest,
                way.minimal(),
                way.then().score().decimal(),
                name(way.then().grade()),
                way.steps().stream()
                        .map(step -> new StepView(
                                step.day(),
                                step.kind(),
                                step.records().stream()
                                        .map(facts -> reference(facts, titles))
                                        .toList(),
                                step.gained().decimal(),
                                step.score().decimal(),
                                step.grade(),
                                step.note()))
                        .toList());
    }

    private static GradeView.RecordRef reference(RecordFacts facts, Map<UUID, String> titles) {
        return new GradeView.RecordRef(
                facts.id(), facts.documentNo(), facts.decidedOn(), titles.getOrDefault(facts.id(), ""));
    }

    private static String note(Improvement found) {
        String target = found.target() == null ? "" : found.target().id();
        Points missing = found.missing();
        String far = missing != null && missing.hundredths() > 0
                ? "距离 %s 级还差 %s 分。".formatted(target, missing)
                : "得分已达到 %s 级的分数线，等级受规则限制。".formatted(target);
        return switch (found.outcome()) {
            case BEST_ALREADY -> "已是本标准的最高等级。";
            case NOT_GRADED_YET -> "登记时间不足或记录太少，暂未评级；观察期满、有足够的记录后即可评级。";
            case REACHABLE -> far + "以下措施以其间没有新的失信记录为前提，修复须由认定单位同意。";
            case OUT_OF_REACH ->
                far
                        + (found.exact()
                                        ? "到 %s 为止，仅靠修复、履行义务或等待记录到期达不到更高等级，需要新的良好记录。"
                                        : "到 %s 为止，没有找到仅靠修复、履行义务或等待记录到期的办法，需要新的良好记录。")
                                .formatted(found.horizon());
        };
    }
}
