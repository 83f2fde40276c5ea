package org.xinheng.definitions.standard;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Window;

/** Reads which records count: {@code items}, one kind of window, {@code where}. */
final class EvidenceReader {

    private static final List<String> WINDOWS =
            List.of("within", "within_by_class", "within_by", "while_valid", "always");
    private static final List<String> CONDITIONS = List.of("field", "class", "all", "any", "not");
    private static final List<String> TESTS = List.of("in", "has_any", "from", "until", "present");

    private EvidenceReader() {}

    static Evidence read(Section section, ReaderContext context) {
        Set<String> items = context.items(section);
        Window window = window(section, items, context);
        @Nullable
        Condition where = section.optionalSection("where")
                .map(inner -> condition(inner, items, context))
                .orElse(null);
        return new Evidence(items, window, where);
    }

    private static Window window(Section section, Set<String> items, ReaderContext context) {
        ReaderContext.requireOneOf(section, WINDOWS);
        if (section.flag("always", false)) {
            return new Window.Always();
        }
        if (section.flag("while_valid", false)) {
            return new Window.WhileValid();
        }
        if (section.has("within_by_class")) {
            Section classes = section.section("within_by_class");
            var periods = new EnumMap<RecordClass, Period>(RecordClass.class);
            ReaderContext.optionalPeriod(classes, "minor").ifPresent(period -> periods.put(RecordClass.MINOR, period));
            ReaderContext.optionalPeriod(classes, "general")
                    .ifPresent(period -> periods.put(RecordClass.GENERAL, period));
            ReaderContext.optionalPeriod(classes, "serious")
                    .ifPresent(period -> periods.put(RecordClass.SERIOUS, period));
            Period otherwise = ReaderContext.period(classes, "otherwise");
            classes.done();
            return new Window.ByClass(periods, otherwise);
        }
        if (section.has("within_by")) {
            Section byValue = section.section("within_by");
            String field = byValue.text("field");
            context.requireField(byValue, "field", field, items);
            var periods = new TreeMap<String, Period>();
            byValue.optionalSection("values").ifPresent(values -> {
                values.keys().stream()
                        .sorted()
                        .forEach(value -> periods.put(value, ReaderContext.period(values, value)));
                context.requireValues(byValue, "values", field, values.keys(), items);
            });
            Period otherwise = ReaderContext.period(byValue, "otherwise");
            byValue.done();
            return new Window.ByValue(field, periods, otherwise);
        }
        return new Window.Within(ReaderContext.optionalPeriod(section, "within").orElse(Period.ofYears(1)));
    }

    static Condition condition(Section section, Set<String> items, ReaderContext context) {
        ReaderContext.requireOneOf(section, CONDITIONS);
        Condition condition = anyCondition(section, items, context);
        section.done();
        return condition;
    }

    private static Condition anyCondition(Section section, Set<String> items, ReaderContext context) {
        if (section.has("all")) {
            return new Condition.All(parts(section, "all", items, context));
        }
        if (section.has("any")) {
            return new Condition.AnyOf(parts(section, "any", items, context));
        }
        if (section.has("not")) {
            return new Condition.Not(condition(section.section("not"), items, context));
        }
        if (section.has("class")) {
            return new Condition.ClassIn(section.constants("class", RecordClass.class));
        }
        return onField(section, items, context);
    }

    private static List<Condition> parts(Section section, String key, Set<String> items, ReaderContext context) {
        var parts = new ArrayList<Condition>();
        for (Section part : section.requireSections(key)) {
            // One of several alternatives may be about some of the items only; for the others it is simply false.
            Set<String> about = key.equals("any") ? context.itemsWith(part, items) : items;
            parts.add(condition(part, about, context));
        }
        return parts;
    }

    private static Condition onField(Section section, Set<String> items, ReaderContext context) {
        String field = section.text("field");
        context.requireField(section, "field", field, items);
        boolean isNumber = ReaderContext.hasRange(section);
        if (isNumber) {
            refuseOthers(section, "in", "has_any", "present");
            context.requireNumber(section, "field", field, items);
            Quantity from = ReaderContext.optionalQuantity(section, "from");
            Quantity until = ReaderContext.optionalQuantity(section, "until");
            ReaderContext.requireRange(section, from, until);
            return new Condition.NumberWithin(field, from, until);
        }
        ReaderContext.requireOneOf(section, TESTS);
        if (section.has("in")) {
            Set<String> values = Set.copyOf(section.requireTexts("in"));
            context.requireValues(section, "in", field, values, items);
            return new Condition.ValueIn(field, values);
        }
        if (section.has("has_any")) {
            return new Condition.TextHas(field, section.requireTexts("has_any"));
        }
        section.flag("present", true);
        return new Condition.Present(field);
    }

    private static void refuseOthers(Section section, String... others) {
        for (String other : others) {
            if (section.has(other)) {
                section.report(other, StandardProblem.ONE_OF, String.join("、", TESTS), 2);
            }
        }
    }
}
