package org.xinheng.kernel.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Requirement;
import org.xinheng.definitions.Sensitivity;
import org.xinheng.definitions.Values;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/** Puts corrected texts into a record's fields, by the same definition the fields were read by. */
final class FieldCorrections {

    /** These say whose record it is and which one: such a record is withdrawn and reported anew. */
    private static final Set<FieldRole> IDENTITY = EnumSet.of(
            FieldRole.SUBJECT_NAME,
            FieldRole.SUBJECT_CATEGORY,
            FieldRole.UNIFIED_CODE,
            FieldRole.DOCUMENT_NUMBER,
            FieldRole.AUTHORITY_CODE,
            FieldRole.SOURCE_NAME,
            FieldRole.SOURCE_CODE);

    private FieldCorrections() {}

    /** Changes the payload in place. */
    static void apply(ItemVersion version, ObjectNode payload, Map<String, String> values) {
        var wrong = new ArrayList<FieldError>();
        values.forEach((code, text) -> {
            Optional<Field> field = version.field(code);
            if (field.isEmpty()) {
                wrong.add(new FieldError(code, "该目录事项没有字段“%s”。请从记录的字段中选择。".formatted(code)));
            } else {
                put(version, field.get(), text == null ? "" : text.strip(), payload, wrong);
            }
        });
        if (values.isEmpty()) {
            wrong.add(new FieldError("values", "请至少填写一个需要更正的字段。"));
        }
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    RecordError.CORRECTION_INVALID, "更正内容有%d处不能采用，请按所列字段修改后重新提交。".formatted(wrong.size()), wrong);
        }
    }

    private static void put(ItemVersion version, Field field, String text, ObjectNode payload, List<FieldError> wrong) {
        String trouble = trouble(version, field, text);
        if (trouble != null) {
            wrong.add(new FieldError(field.code(), trouble));
        } else if (text.isEmpty()) {
            payload.remove(field.code());
        } else {
            payload.put(field.code(), canonical(field, text));
        }
    }

    private static @Nullable String trouble(ItemVersion version, Field field, String text) {
        if (IDENTITY.contains(field.role()) || version.naturalKey().contains(field.code())) {
            return "“%s”确定这是谁的哪一条记录，不能就地更正。请撤回原记录，由报送单位按正确内容重新报送。".formatted(field.name());
        }
        if (field.sensitivity() == Sensitivity.SECRET) {
            return "“%s”已加密保存，不能在此更正。请由报送单位重新报送。".formatted(field.name());
        }
        if (text.isEmpty()) {
            return field.requirement().kind() == Requirement.Kind.ALWAYS
                    ? "“%s”为必填项，不能清空。".formatted(field.name())
                    : null;
        }
        return switch (field.type()) {
            case DATE -> isDate(text) ? null : "“%s”须为日期，如2026-03-02。".formatted(field.name());
            case DECIMAL -> isDecimal(text) ? null : "“%s”须为数值，如0.2（单位按栏目说明）。".formatted(field.name());
            case ENUM, CODES -> {
                var unknown = Values.split(text).stream()
                        .filter(part -> field.value(part).isEmpty())
                        .toList();
                yield unknown.isEmpty()
                        ? null
                        : "“%s”不能是“%s”，只能从规定的选项中选择。".formatted(field.name(), String.join("、", unknown));
            }
            case TEXT, USCC ->
                field.length() > 0 && text.codePointCount(0, text.length()) > field.length()
                        ? "“%s”最多%d字。".formatted(field.name(), field.length())
                        : null;
        };
    }

    private static String canonical(Field field, String text) {
        return switch (field.type()) {
            case ENUM, CODES ->
                String.join(
                        ";",
                        Values.split(text).stream()
                                .map(part ->
                                        field.value(part).map(EnumValue::label).orElse(part))
                                .toList());
            case DECIMAL -> new BigDecimal(text).toPlainString();
            case DATE, TEXT, USCC -> text;
        };
    }

    /** The columns of the record that repeat a field. */
    static Correction.Columns columns(ItemVersion version, JsonNode payload, StoredRecord record) {
        return new Correction.Columns(
                text(version, payload, FieldRole.DOCUMENT_NAME).orElse(record.title()),
                text(version, payload, FieldRole.AUTHORITY_NAME).orElse(record.authorityName()),
                text(version, payload, FieldRole.DECIDED_ON)
                        .map(LocalDate::parse)
                        .orElse(record.days().decidedOn()),
                text(version, payload, FieldRole.VALID_FROM)
                        .map(LocalDate::parse)
                        .orElse(null),
                text(version, payload, FieldRole.VALID_UNTIL)
                        .map(LocalDate::parse)
                        .orElse(record.days().validUntil()));
    }

    private static Optional<String> text(ItemVersion version, JsonNode payload, FieldRole role) {
        return version.fieldIn(role)
                .map(field -> payload.path(field.code()).asText(""))
                .filter(text -> !text.isEmpty());
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).signum() >= 0;
        } catch (NumberFormatException no) {
            return false;
        }
    }
}
