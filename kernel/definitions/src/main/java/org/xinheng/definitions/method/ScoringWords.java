package org.xinheng.definitions.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.method.Method.Step;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Scoring;

/** Says what a measured value is worth, with the values that count for the tenant. */
final class ScoringWords {

    private final MeasureWords measures;
    private final Map<String, Points> values;
    private final Map<String, Parameter> parameters;

    ScoringWords(MeasureWords measures, Map<String, Points> values, Map<String, Parameter> parameters) {
        this.measures = measures;
        this.values = values;
        this.parameters = parameters;
    }

    List<Step> steps(Criterion criterion) {
        var steps = new ArrayList<Step>();
        var measure = criterion.measure();
        switch (criterion.scoring()) {
            case Scoring.Banded(var bands, var whenNone) -> {
                bands.forEach(
                        band -> steps.add(step(MeasureWords.range(measure, band.from(), band.until()), band.points())));
                addNone(steps, measure, whenNone);
            }
            case Scoring.Line(var knots, var whenNone) -> {
                if (isHandedOn(knots)) {
                    steps.add(new Step("按测得的数值", "测得多少计多少", null));
                } else {
                    knots.forEach(knot -> steps.add(step(knot.at().toString(), knot.points())));
                }
                addNone(steps, measure, whenNone);
            }
            case Scoring.PerEvent(var points, var cap, var escalation) -> {
                steps.add(step("每条", points));
                if (escalation != null) {
                    for (Escalation.Step more : escalation.steps()) {
                        steps.add(step(
                                "%s内第%d条起，每条".formatted(EvidenceWords.period(escalation.within()), more.fromEvent()),
                                more.points()));
                    }
                }
            }
            case Scoring.PerRecord(var points, var factor, var cap) -> {
                var items = criterion.evidence().items();
                if (points.table().isEmpty()) {
                    steps.add(new Step("每条", "记录中的" + measures.worth(items, points), null));
                } else {
                    measures.lines(items, points)
                            .forEach(line -> steps.add(new Step(line.getKey(), signed(line.getValue()), null)));
                    steps.add(
                            new Step("其他", signed(MeasureWords.multiplied(points.otherwise(), points.times())), null));
                }
            }
        }
        return steps;
    }

    private void addNone(List<Step> steps, Measure measure, Amount whenNone) {
        if (!(measure instanceof Measure.Count)) {
            steps.add(step("没有可测的记录", whenNone));
        }
    }

    /** Knots that hand the value on as it is. */
    private static boolean isHandedOn(List<Scoring.Line.Knot> knots) {
        return knots.stream()
                .allMatch(knot -> knot.points() instanceof Amount.Fixed(var points)
                        && points.hundredths() * 10_000 == knot.at().millionths());
    }

    List<String> notes(Criterion criterion) {
        var notes = new ArrayList<>(measures.deductions(criterion.measure()));
        switch (criterion.scoring()) {
            case Scoring.PerEvent(var points, var cap, var escalation) -> {
                if (cap != null) {
                    notes.add("合计%s%s分。".formatted(isDeduction(points) ? "最多扣" : "最多加", text(cap)));
                }
            }
            case Scoring.PerRecord(var points, var factor, var cap) -> {
                if (factor != null) {
                    notes.add("每条再乘以%s。"
                            .formatted(measures.worth(criterion.evidence().items(), factor)));
                }
                if (cap != null) {
                    notes.add("合计最多%s分。".formatted(text(cap)));
                }
            }
            case Scoring.Line(var knots, var none) -> {
                if (!isHandedOn(knots)) {
                    notes.add("两点之间按直线计算。");
                }
            }
            case Scoring.Banded banded -> {}
        }
        return notes;
    }

    private Step step(String when, Amount amount) {
        return new Step(when, signed(points(amount).toString()), nameOf(amount));
    }

    private boolean isDeduction(Amount amount) {
        return points(amount).hundredths() < 0;
    }

    private String text(Amount amount) {
        return points(amount).toString();
    }

    /** The points that count for the tenant. */
    Points points(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(var points) -> points;
            case Amount.Tunable(var id) -> value(id);
        };
    }

    /** The tenant's own value of a parameter, else the standard's. */
    Points value(String parameter) {
        Points own = values.get(parameter);
        if (own != null) {
            return own;
        }
        Parameter known = parameters.get(parameter);
        return known == null ? Points.ZERO : known.standard();
    }

    private @Nullable String nameOf(Amount amount) {
        return amount instanceof Amount.Tunable(var id) && parameters.get(id) != null
                ? parameters.get(id).label().zh()
                : null;
    }

    /** As people write a number: with a minus, not a hyphen. */
    static String shown(Points points) {
        return points.toString().replace('-', '−');
    }

    /** With the sign people look for: +3, −6, 0. */
    static String signed(String number) {
        if (number.startsWith("-")) {
            return "−" + number.substring(1);
        }
        return number.equals("0") ? number : "+" + number;
    }
}
