package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.PublicityTerm.Ends;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code item}. */
final class ItemReader {

    private ItemReader() {}

    /** An item with the mappings of its versions, for the checks that follow. */
    record Read(CatalogueItem item, Section file, List<Section> versions) {}

    static Read read(Section file) {
        String id = file.id("id");
        Label label = CommonReader.label(file);
        Level level = file.constant("level", Level.class);
        Act act = file.constant("act", Act.class);
        Category category = file.constant("category", Category.class);
        String note = file.optionalText("note").orElse("");
        List<Section> sections = file.requireSections("versions");
        var versions = new ArrayList<ItemVersion>();
        var periods = new ArrayList<Period>();
        for (Section section : sections) {
            int expected = versions.size() + 1;
            ItemVersion version = version(section, expected);
            versions.add(version);
            periods.add(new Period(version.from(), version.until()));
        }
        CommonReader.refuseOverlaps(sections, periods);
        file.done();
        return new Read(new CatalogueItem(id, label, level, act, category, note, versions), file, sections);
    }

    private static ItemVersion version(Section section, int expected) {
        int number = section.number("version", 1, 999);
        if (number != expected && section.has("version")) {
            section.report("version", DefinitionProblem.VERSION_ORDER, expected, number);
        }
        Period period = CommonReader.period(section);
        LegalBasis basis = CommonReader.basis(section);
        var regulation = section.optionalText("local_regulation").orElse(null);
        Set<SubjectKind> subjects = section.constants("subjects", SubjectKind.class);
        if (subjects.isEmpty()) {
            section.requireTexts("subjects");
        }
        Disclosure disclosure = section.constant("disclosure", Disclosure.class);
        int minimumAge = section.optionalNumber("minimum_age", 0, 120).orElse(18);
        int publishWithin = section.number("publish_within", 1, 365);
        PublicityTerm publicity = publicity(section);
        List<String> naturalKey = section.requireTexts("natural_key");
        List<Section> fieldSections = section.requireSections("fields");
        List<Field> fields = fieldSections.stream()
                .map(field -> FieldReader.read(field, disclosure))
                .toList();
        Set<String> codes = refuseReusedCodes(fieldSections, fields);
        refuseAmbiguousHeads(fieldSections, fields);
        FieldReader.refuseUnknownFields(fieldSections, fields, codes);
        naturalKey.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> section.report("natural_key", DefinitionProblem.UNKNOWN_FIELD, code));
        List<ColumnSet> columnSets = section.sections("column_sets").stream()
                .map(set -> columnSet(set, codes))
                .toList();
        section.done();
        return new ItemVersion(
                number,
                period.from(),
                period.until(),
                basis,
                regulation,
                subjects,
                disclosure,
                naturalKey,
                minimumAge,
                publishWithin,
                publicity,
                fields,
                null,
                columnSets);
    }

    private static PublicityTerm publicity(Section version) {
        Section section = version.section("publicity");
        Ends ends = section.constant("ends", Ends.class);
        int months = ends == Ends.AFTER_MONTHS ? section.number("months", 1, 1200) : 0;
        section.done();
        return new PublicityTerm(ends, months);
    }

    private static Set<String> refuseReusedCodes(List<Section> sections, List<Field> fields) {
        var codes = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (!codes.add(fields.get(i).code())) {
                sections.get(i)
                        .report(
                                "code",
                                DefinitionProblem.FIELD_REUSED,
                                fields.get(i).code());
            }
        }
        return codes;
    }

    private static void refuseAmbiguousHeads(List<Section> sections, List<Field> fields) {
        var owners = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            var heads = new ArrayList<>(field.aliases());
            heads.add(field.name());
            for (String head : heads) {
                String owner = owners.putIfAbsent(Heads.normalise(head), field.code());
                if (owner != null && !owner.equals(field.code())) {
                    sections.get(i).report("name", DefinitionProblem.HEAD_AMBIGUOUS, head, owner, field.code());
                }
            }
        }
    }

    private static ColumnSet columnSet(Section section, Set<String> codes) {
        String id = section.id("id");
        String label = section.text("label");
        Map<String, String> columns = section.textMap("columns");
        columns.values().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> section.report("columns", DefinitionProblem.UNKNOWN_FIELD, code));
        Set<String> ignored = Set.copyOf(section.texts("ignored"));
        Set<String> waived = Set.copyOf(section.texts("waived"));
        waived.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> section.report("waived", DefinitionProblem.UNKNOWN_FIELD, code));
        var fillings = new LinkedHashMap<String, ColumnSet.Filling>();
        section.optionalSection("fillings").ifPresent(inner -> {
            inner.keys().forEach(code -> fillings.put(code, inner.constant(code, ColumnSet.Filling.class)));
            inner.keys().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> inner.report(code, DefinitionProblem.UNKNOWN_FIELD, code));
        });
        var translations = new LinkedHashMap<String, Map<String, String>>();
        section.optionalSection("translations")
                .ifPresent(inner -> inner.keys().forEach(code -> translations.put(code, inner.textMap(code))));
        section.done();
        return new ColumnSet(id, label, columns, ignored, waived, fillings, translations);
    }
}
