package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Worth;

/** Reads how many points a measured value is worth. */
final class ScoringReader {

    private ScoringReader() {}

    static Scoring read(Section section, Measure measure, Set<String> items, ReaderContext context) {
        ReaderContext.requireOneOf(section, List.of("bands", "line", "per_event", "per_record"));
        if (section.has("per_event")) {
            requireCount(section, measure);
            return perEvent(section.section("per_event"), context);
        }
        if (section.has("per_record")) {
            requireCount(section, measure);
            return perRecord(section.section("per_record"), items, context);
        }
        if (section.has("line")) {
            return line(section, measure, context);
        }
        return banded(section, measure, context);
    }

    private static void requireCount(Section section, Measure measure) {
        if (!(measure instanceof Measure.Count)) {
            String key = MeasureReader.MEASURES.stream()
                    .filter(section::has)
                    .findFirst()
                    .orElse("");
            section.report(key, StandardProblem.PER_EVENT_COUNTS, key);
        }
    }

    private static Scoring perEvent(Section section, ReaderContext context) {
        Amount points = context.amount(section, "points", "parameter");
        @Nullable
        Amount cap = context.optionalAmount(section, "cap", "cap_parameter").orElse(null);
        @Nullable
        Escalation escalation = section.optionalSection("escalation")
                .map(inner -> escalation(inner, context))
                .orElse(null);
        section.done();
        return new Scoring.PerEvent(points, cap, escalation);
    }

    private static Scoring perRecord(Section section, Set<String> items, ReaderContext context) {
        Worth points = MeasureReader.worth(section.section("points"), items, context);
        @Nullable
        Worth factor = section.optionalSection("factor")
                .map(inner -> MeasureReader.worth(inner, items, context))
                .orElse(null);
        @Nullable
        Amount cap = context.optionalAmount(section, "cap", "cap_parameter").orElse(null);
        section.done();
        return new Scoring.PerRecord(points, factor, cap);
    }

    private static Escalation escalation(Section section, ReaderContext context) {
        var within = ReaderContext.period(section, "within");
        var steps = new ArrayList<Escalation.Step>();
        int last = 1;
        for (Section step : section.requireSections("steps")) {
            int from = step.number("from_event", 1, 1000);
            if (from <= last) {
                step.report("from_event", StandardProblem.STEPS_ORDER, from);
            }
            last = from;
            steps.add(new Escalation.Step(from, context.amount(step, "points", "parameter")));
            step.done();
        }
        section.done();
        return new Escalation(within, steps);
    }

    private static Scoring line(Section section, Measure measure, ReaderContext context) {
        var knots = new ArrayList<Scoring.Line.Knot>();
        @Nullable Quantity last = null;
        List<Section> sections = section.requireSections("line");
        for (Section each : sections) {
            Quantity at = ReaderContext.optionalQuantity(each, "at");
            if (at == null) {
                each.text("at");
                at = Quantity.of(0);
            } else if (last != null && at.compareTo(last) <= 0) {
                each.report("at", StandardProblem.KNOTS_ORDER, at, last);
            }
            last = at;
            knots.add(new Scoring.Line.Knot(at, context.amount(each, "points", "parameter")));
            each.done();
        }
        if (sections.size() == 1) {
            section.report("line", StandardProblem.KNOTS_FEW);
        }
        return new Scoring.Line(knots, whenNone(section, measure));
    }

    private static Scoring banded(Section section, Measure measure, ReaderContext context) {
        var bands = new ArrayList<Band>();
        List<Section> sections = section.requireSections("bands");
        for (Section each : sections) {
            bands.add(new Band(
                    ReaderContext.optionalQuantity(each, "from"),
                    ReaderContext.optionalQuantity(each, "until"),
                    context.amount(each, "points", "parameter")));
            each.done();
        }
        for (int i = 0; i < bands.size(); i++) {
            checkEnds(sections.get(i), bands, i);
        }
        return new Scoring.Banded(bands, whenNone(section, measure));
    }

    /** Counts and sums are zero when there is no record; the others may have nothing to measure. */
    private static Amount whenNone(Section section, Measure measure) {
        boolean alwaysMeasured = measure instanceof Measure.Count || measure instanceof Measure.Sum;
        return alwaysMeasured
                ? new Amount.Fixed(Points.ZERO)
                : new Amount.Fixed(ReaderContext.points(section, "when_none"));
    }

    private static void checkEnds(Section section, List<Band> bands, int at) {
        Band band = bands.get(at);
        if (at == 0 && band.from() != null) {
            section.report("from", StandardProblem.BAND_OPEN, "最低", "from");
        }
        if (at == bands.size() - 1 && band.until() != null) {
            section.report("until", StandardProblem.BAND_OPEN, "最高", "until");
        }
        if (at == 0) {
            return;
        }
        Quantity before = bands.get(at - 1).until();
        Quantity from = band.from();
        if (before == null || from == null || before.compareTo(from) > 0) {
            section.report("from", StandardProblem.BAND_OVERLAP, shown(before, "无上限"), shown(from, "无下限"));
        } else if (before.compareTo(from) < 0) {
            section.report("from", StandardProblem.BAND_GAP, before, from);
        }
    }

    private static String shown(@Nullable Quantity quantity, String none) {
        return quantity == null ? none : quantity.toString();
    }
}
