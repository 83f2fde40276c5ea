package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.standard.Deduction;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Worth;

/** Reads what is measured about the records that count; without a measure they are counted. */
final class MeasureReader {

    /** Keys that name a measure; {@code java} is for criteria only. */
    static final List<String> MEASURES = List.of(
            "sum",
            "latest",
            "latest_by",
            "ratio",
            "latest_meets",
            "mean",
            "weighted_mean",
            "project_mean",
            "clean_for",
            "java");

    private static final Quantity ONE = Quantity.of(1);

    private MeasureReader() {}

    static Measure read(Section section, Set<String> items, ReaderContext context) {
        long named = MEASURES.stream().filter(section::has).count();
        if (named > 1) {
            section.findings().add(section.place(), StandardProblem.ONE_OF, String.join("、", MEASURES), named);
        }
        if (section.has("sum")) {
            return new Measure.Sum(number(section, "sum", items, context));
        }
        if (section.has("latest")) {
            return new Measure.Latest(number(section, "latest", items, context));
        }
        if (section.has("latest_by")) {
            return new Measure.LatestWorth(worth(section.section("latest_by"), items, context));
        }
        if (section.has("ratio")) {
            return new Measure.Ratio(EvidenceReader.condition(section.section("ratio"), items, context));
        }
        if (section.has("latest_meets")) {
            return new Measure.LatestMeets(EvidenceReader.condition(section.section("latest_meets"), items, context));
        }
        if (section.has("mean")) {
            return new Measure.Mean(number(section, "mean", items, context), null);
        }
        if (section.has("weighted_mean")) {
            return weightedMean(section.section("weighted_mean"), items, context);
        }
        if (section.has("project_mean")) {
            return projectMean(section.section("project_mean"), items, context);
        }
        if (section.has("clean_for")) {
            return new Measure.CleanFor(section.constant("clean_for", Measure.CleanFor.Unit.class));
        }
        if (section.has("java")) {
            String indicator = section.text("java");
            context.requireIndicator(section, "java", indicator);
            return new Measure.Custom(indicator);
        }
        return new Measure.Count();
    }

    private static String number(Section section, String key, Set<String> items, ReaderContext context) {
        String field = section.text(key);
        context.requireField(section, key, field, items);
        context.requireNumber(section, key, field, items);
        return field;
    }

    private static Measure weightedMean(Section section, Set<String> items, ReaderContext context) {
        String field = number(section, "field", items, context);
        Worth weight = worth(section.section("weight"), items, context);
        refuseNegative(section, weight);
        section.done();
        return new Measure.Mean(field, weight);
    }

    private static Measure projectMean(Section section, Set<String> items, ReaderContext context) {
        String by = section.text("by");
        context.requireField(section, "by", by, items);
        Quantity start = quantity(section, "start", Quantity.of(100));
        Quantity least = quantity(section, "least", Quantity.of(0));
        if (least.compareTo(start) > 0) {
            section.report("least", StandardProblem.FLOOR_ABOVE_CAP, least, start);
        }
        @Nullable
        Worth weight = section.optionalSection("weight")
                .map(inner -> worth(inner, items, context))
                .orElse(null);
        if (weight != null) {
            refuseNegative(section, weight);
        }
        var deductions = new ArrayList<Deduction>();
        for (Section each : section.requireSections("deductions")) {
            Evidence evidence = EvidenceReader.read(each, context);
            context.requireField(each, "items", by, evidence.items());
            Worth worth = worth(each.section("points"), evidence.items(), context);
            refuseNegative(each, worth);
            deductions.add(new Deduction(evidence, worth));
            each.done();
        }
        section.done();
        return new Measure.ProjectMean(by, start, least, weight, deductions);
    }

    /** {@code {field: HTJE}} for a number field, {@code {field: XMGM, values: {大: 1.1}, otherwise: 1}} for a table. */
    static Worth worth(Section section, Set<String> items, ReaderContext context) {
        String field = section.text("field");
        context.requireField(section, "field", field, items);
        Map<String, Quantity> table = new LinkedHashMap<>();
        section.optionalSection("values").ifPresent(values -> {
            values.keys().stream().sorted().forEach(value -> table.put(value, quantity(values, value, ONE)));
            context.requireValues(section, "values", field, values.keys(), items);
        });
        if (table.isEmpty()) {
            context.requireNumber(section, "field", field, items);
        }
        var worth = new Worth(
                field, table, quantity(section, "otherwise", Quantity.of(0)), quantity(section, "times", ONE));
        section.done();
        return worth;
    }

    private static void refuseNegative(Section section, Worth worth) {
        boolean negative = worth.times().millionths() < 0
                || worth.otherwise().millionths() < 0
                || worth.table().values().stream().anyMatch(value -> value.millionths() < 0);
        if (negative) {
            section.findings().add(section.place(), StandardProblem.NEGATIVE_WORTH, worth.field());
        }
    }

    private static Quantity quantity(Section section, String key, Quantity fallback) {
        Quantity quantity = ReaderContext.optionalQuantity(section, key);
        return quantity == null ? fallback : quantity;
    }
}
