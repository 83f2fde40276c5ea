package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.yaml.Section;

/** Reads the statutes that a measure names, and how records show them. */
final class StatuteReader {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private StatuteReader() {}

    /** The statutes of a target. */
    static List<Statute> read(Section target, String measure) {
        var statutes = new ArrayList<Statute>();
        var seen = new HashSet<String>();
        for (Section section : target.sections("statutes")) {
            MeasureReader.refuseScores(section, measure);
            String id = section.id("id");
            String says = section.text("says");
            String saysEn = section.optionalText("says_en").orElse("");
            if (!seen.add(id)) {
                section.report("id", MeasureProblem.STATUTE_TWICE, measure, id);
            }
            var triggers = new ArrayList<StatuteTrigger>();
            for (Section record : section.sections("records")) {
                MeasureReader.refuseScores(record, measure);
                triggers.add(trigger(record, measure, id));
            }
            section.done();
            statutes.add(new Statute(id, says, saysEn, triggers));
        }
        return statutes;
    }

    private static StatuteTrigger trigger(Section section, String measure, String statute) {
        String item = section.text("item");
        var says = new LinkedHashMap<String, List<String>>();
        Optional<Section> words = section.optionalSection("says");
        words.ifPresent(inner -> {
            inner.keys().forEach(field -> says.put(field, inner.requireTexts(field)));
            inner.done();
        });
        if (says.isEmpty()) {
            section.report("says", MeasureProblem.STATUTE_SAYS_NOTHING, measure, statute);
        }
        Section term = section.section("term");
        Period atLeast = period(term, "at_least", measure, statute);
        Period atMost = period(term, "at_most", measure, statute);
        if (ANY_DAY.plus(atMost).isBefore(ANY_DAY.plus(atLeast))) {
            term.report("at_most", MeasureProblem.STATUTE_TERM, measure, statute);
        }
        var until = term.optionalText("until").orElse(null);
        term.done();
        boolean repair = section.flag("ends_with_repair", true);
        section.done();
        return new StatuteTrigger(item, says, atLeast, atMost, until, repair);
    }

    private static Period period(Section term, String key, String measure, String statute) {
        String text = term.text(key);
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeParseException _) {
            // reported below, like a term of no length
        }
        if (!text.isEmpty()) {
            term.report(key, MeasureProblem.STATUTE_TERM, measure, statute);
        }
        return Period.ofYears(1);
    }

    /** Reports items and fields that do not exist. */
    static void requireItems(
            Measure measure, Section version, Target target, Function<String, Optional<CatalogueItem>> items) {
        for (Statute statute : target.statutes()) {
            for (StatuteTrigger trigger : statute.triggers()) {
                Optional<CatalogueItem> item = items.apply(trigger.item());
                if (item.isEmpty()) {
                    version.report("target", MeasureProblem.STATUTE_ITEM, measure.id(), statute.id(), trigger.item());
                    continue;
                }
                var fields = new ArrayList<>(trigger.says().keySet());
                if (trigger.untilField() != null) {
                    fields.add(trigger.untilField());
                }
                fields.stream()
                        .sorted()
                        .filter(field -> item.get().versions().stream()
                                .noneMatch(known -> known.field(field).isPresent()))
                        .forEach(field -> version.report(
                                "target",
                                MeasureProblem.STATUTE_FIELD,
                                measure.id(),
                                statute.id(),
                                field,
                                trigger.item()));
            }
        }
    }
}
