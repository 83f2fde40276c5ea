package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.definitions.Condition.Operator;
import org.xinheng.definitions.Requirement.Kind;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads one column of an item. */
final class FieldReader {

    private FieldReader() {}

    /** How a file writes that a field is demanded. */
    private enum Demand {
        ALWAYS,
        OPTIONAL
    }

    static Field read(Section section, Disclosure itemDisclosure) {
        String code = section.text("code");
        FieldType type = section.optionalConstant("type", FieldType.class).orElse(FieldType.TEXT);
        Disclosure disclosure =
                section.optionalConstant("disclosure", Disclosure.class).orElse(itemDisclosure);
        if (disclosure.isWiderThan(itemDisclosure)) {
            String limit = itemDisclosure.name().toLowerCase(java.util.Locale.ROOT);
            section.report("disclosure", DefinitionProblem.FIELD_WIDER_THAN_ITEM, code, limit);
        }
        var field = new Field(
                code,
                section.text("name"),
                section.optionalText("name_en").orElse(""),
                section.texts("aliases"),
                type,
                section.optionalNumber("length", 1, 100_000).orElse(0),
                requirement(section),
                section.optionalConstant("role", FieldRole.class).orElse(FieldRole.NONE),
                section.sections("values").stream().map(FieldReader::value).toList(),
                section.optionalConstant("sensitivity", Sensitivity.class).orElse(Sensitivity.NONE),
                disclosure,
                section.optionalText("note").orElse(""));
        boolean listed = type == FieldType.ENUM || type == FieldType.CODES;
        if (listed && field.values().isEmpty()) {
            section.report("type", DefinitionProblem.VALUES_MISSING, code);
        }
        if (!listed && !field.values().isEmpty()) {
            section.report("values", DefinitionProblem.VALUES_UNWANTED, code);
        }
        section.done();
        return field;
    }

    private static EnumValue value(Section section) {
        var value = new EnumValue(
                section.text("code"),
                section.text("label"),
                section.optionalText("label_en").orElse(""),
                section.texts("synonyms"),
                section.flag("negative", false),
                section.flag("withheld", false));
        section.done();
        return value;
    }

    private static Requirement requirement(Section section) {
        Optional<Demand> demand = section.optionalConstant("required", Demand.class);
        List<Condition> requiredIf = conditions(section, "required_if");
        Set<SubjectKind> requiredFor = section.constants("required_for", SubjectKind.class);
        Set<SubjectKind> forbiddenFor = section.constants("forbidden_for", SubjectKind.class);
        List<Condition> onlyIf = conditions(section, "only_if");
        String rule = section.optionalText("breach").orElse("V01");
        boolean plain = requiredIf.isEmpty() && requiredFor.isEmpty() && forbiddenFor.isEmpty() && onlyIf.isEmpty();
        if (!plain) {
            return new Requirement(Kind.CONDITION, requiredIf, requiredFor, forbiddenFor, onlyIf, rule);
        }
        return demand.orElse(Demand.OPTIONAL) == Demand.ALWAYS ? Requirement.ALWAYS : Requirement.OPTIONAL;
    }

    private static List<Condition> conditions(Section owner, String key) {
        var conditions = new ArrayList<Condition>();
        for (Section section : owner.sections(key)) {
            String field = section.text("field");
            List<String> contains = section.texts("contains");
            List<String> equals = section.texts("equals");
            if (!contains.isEmpty()) {
                conditions.add(new Condition(field, Operator.CONTAINS, contains));
            } else if (!equals.isEmpty()) {
                conditions.add(new Condition(field, Operator.EQUALS, equals));
            } else if (section.flag("filled", true)) {
                conditions.add(new Condition(field, Operator.FILLED, List.of()));
            }
            section.has("filled");
            section.done();
        }
        return conditions;
    }

    /** Reports conditions about fields the item does not have. */
    static void refuseUnknownFields(List<Section> sections, List<Field> fields, Set<String> codes) {
        for (int i = 0; i < fields.size(); i++) {
            Section section = sections.get(i);
            Requirement requirement = fields.get(i).requirement();
            Stream.concat(requirement.requiredIf().stream(), requirement.onlyIf().stream())
                    .map(Condition::field)
                    .filter(code -> !codes.contains(code))
                    .distinct()
                    .forEach(code -> section.report("code", DefinitionProblem.UNKNOWN_FIELD, code));
        }
    }
}
