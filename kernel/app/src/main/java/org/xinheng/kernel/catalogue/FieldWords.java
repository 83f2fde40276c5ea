package org.xinheng.kernel.catalogue;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.xinheng.definitions.Condition;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Requirement;
import org.xinheng.definitions.SubjectKind;

/** A column's rules in words, for the people who fill it in. */
final class FieldWords {

    private FieldWords() {}

    /**
     * When it must be filled.
     *
     * @param version the columns beside it, which a condition may name
     */
    static String requirement(Requirement requirement, ItemVersion version) {
        if (requirement.kind() == Requirement.Kind.ALWAYS) {
            return "必填";
        }
        var words = new StringJoiner("；");
        if (!requirement.requiredFor().isEmpty()) {
            words.add(names(requirement.requiredFor()) + "必填");
        }
        if (!requirement.requiredIf().isEmpty()) {
            words.add(conditions(requirement.requiredIf(), version) + "时必填");
        }
        if (!requirement.forbiddenFor().isEmpty()) {
            words.add(names(requirement.forbiddenFor()) + "不得填写");
        }
        if (requirement.onlyIf().equals(requirement.requiredIf())
                && !requirement.onlyIf().isEmpty()) {
            words.add("其他情形不填");
        } else if (!requirement.onlyIf().isEmpty()) {
            words.add("仅在" + conditions(requirement.onlyIf(), version) + "时填写");
        }
        return words.length() == 0 ? "选填" : words.toString();
    }

    /** What its text has to be. */
    static String type(Field field) {
        return switch (field.type()) {
            case DATE -> "日期，写成 2026/01/31 或 2026-01-31";
            case DECIMAL -> "数字";
            case ENUM -> "从代码表中选一个";
            case CODES -> "从代码表中选，多个用中文分号“；”隔开";
            case USCC -> "18 位统一社会信用代码";
            case TEXT -> field.length() > 0 ? "文本，最多 %d 个字符".formatted(field.length()) : "文本";
        };
    }

    /** Whether Excel would spoil it as a number: codes, document numbers, identity numbers. */
    static boolean isCode(Field field) {
        return switch (field.role()) {
            case UNIFIED_CODE,
                    REGISTRATION_NUMBER,
                    ORGANISATION_CODE,
                    TAX_NUMBER,
                    INSTITUTION_NUMBER,
                    SOCIAL_NUMBER,
                    LEGAL_ID_NUMBER,
                    PERSON_ID_NUMBER,
                    DOCUMENT_NUMBER,
                    AUTHORITY_CODE,
                    SOURCE_CODE -> true;
            default -> field.type() == FieldType.USCC;
        };
    }

    private static String conditions(List<Condition> conditions, ItemVersion version) {
        return conditions.stream().map(one -> condition(one, version)).collect(Collectors.joining("或者"));
    }

    private static String condition(Condition condition, ItemVersion version) {
        var field = version.field(condition.field());
        String name = "“%s”".formatted(field.map(Field::name).orElse(condition.field()));
        String values = condition.values().stream()
                .map(value -> field.map(known -> known.spoken(value)).orElse(value))
                .distinct()
                .map("“%s”"::formatted)
                .collect(Collectors.joining("或者"));
        return switch (condition.operator()) {
            case FILLED -> "填写了" + name;
            case EQUALS -> name + "为" + values;
            case CONTAINS -> name + "包括" + values;
        };
    }

    private static String names(Set<SubjectKind> kinds) {
        return kinds.stream().sorted().map(SubjectKind::label).collect(Collectors.joining("、"));
    }
}
