package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;

/** Reads one criterion: evidence, what is measured, and how it is scored. */
final class CriterionReader {

    private static final List<String> MEASURES = List.of("sum", "latest", "ratio", "latest_meets", "java");

    private CriterionReader() {}

    static Criterion read(Section section, ReaderContext context) {
        String id = context.newId(section);
        Label label = ReaderContext.label(section);
        Evidence evidence = EvidenceReader.read(section, context);
        Measure measure = measure(section, evidence.items(), context);
        Scoring scoring = scoring(section, measure, context);
        var criterion = new Criterion(id, label, evidence, measure, scoring, ReaderContext.optionalBasis(section));
        section.done();
        return criterion;
    }

    private static Measure measure(Section section, Set<String> items, ReaderContext context) {
        long named = MEASURES.stream().filter(section::has).count();
        if (named > 1) {
            section.findings().add(section.place(), StandardProblem.ONE_OF, String.join("、", MEASURES), named);
        }
        if (section.has("sum")) {
            return new Measure.Sum(field(section, "sum", items, context));
        }
        if (section.has("latest")) {
            return new Measure.Latest(field(section, "latest", items, context));
        }
        if (section.has("ratio")) {
            return new Measure.Ratio(EvidenceReader.condition(section.section("ratio"), items, context));
        }
        if (section.has("latest_meets")) {
            return new Measure.LatestMeets(EvidenceReader.condition(section.section("latest_meets"), items, context));
        }
        if (section.has("java")) {
            String indicator = section.text("java");
            context.requireIndicator(section, "java", indicator);
            return new Measure.Custom(indicator);
        }
        return new Measure.Count();
    }

    private static String field(Section section, String key, Set<String> items, ReaderContext context) {
        String field = section.text(key);
        context.requireField(section, key, field, items);
        return field;
    }

    private static Scoring scoring(Section section, Measure measure, ReaderContext context) {
        ReaderContext.requireOneOf(section, List.of("bands", "per_event"));
        if (section.has("per_event")) {
            if (!(measure instanceof Measure.Count)) {
                String key = MEASURES.stream().filter(section::has).findFirst().orElse("");
                section.report(key, StandardProblem.PER_EVENT_COUNTS, key);
            }
            return perEvent(section.section("per_event"), context);
        }
        return banded(section, measure, context);
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

    /** Counts and sums are zero when there is no record; the others may have nothing to measure. */
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
        boolean alwaysMeasured = measure instanceof Measure.Count || measure instanceof Measure.Sum;
        Amount whenNone = alwaysMeasured
                ? new Amount.Fixed(Points.ZERO)
                : new Amount.Fixed(ReaderContext.points(section, "when_none"));
        return new Scoring.Banded(bands, whenNone);
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
