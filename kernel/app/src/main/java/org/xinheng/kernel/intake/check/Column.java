package org.xinheng.kernel.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ColumnSet;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.Requirement;
import org.xinheng.definitions.Sensitivity;

/** One field of the item, bound to a column of the sheet: everything that is the same for every row, worked out once. */
public final class Column {

    /** What V13 looks for in a column. */
    enum Scan {
        NOTHING,
        IDENTITY_ONLY,
        EVERYTHING
    }

    private static final int FREE_TEXT = 128;

    private final Field field;
    private final int index;
    private final int[] sources;
    private final boolean waived;
    private final ColumnSet.@Nullable Filling filling;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> translations;
    private final Scan scan;
    private final boolean code;

    Column(Field field, int index, List<Integer> sources, @Nullable ColumnSet set) {
        this.field = field;
        this.index = index;
        this.sources = sources.stream().mapToInt(Integer::intValue).toArray();
        this.waived = set != null && set.waived().contains(field.code());
        this.filling = set == null ? null : set.fillings().get(field.code());
        this.translations = set == null ? Map.of() : set.translations().getOrDefault(field.code(), Map.of());
        this.scan = scanOf(field);
        this.code = isCode(field.role());
        for (EnumValue value : field.values()) {
            value.synonyms().forEach(synonym -> values.putIfAbsent(CellText.code(synonym), value.label()));
            values.put(CellText.code(value.code()), value.label());
            values.put(CellText.code(value.code() + value.label()), value.label());
            values.put(CellText.code(value.label()), value.label());
        }
    }

    private static Scan scanOf(Field field) {
        boolean text = field.type() == FieldType.TEXT && field.isPublic();
        boolean name = switch (field.role()) {
            case SUBJECT_NAME,
                    LEGAL_REPRESENTATIVE,
                    AUTHORITY_NAME,
                    AUTHORITY_CODE,
                    SOURCE_NAME,
                    SOURCE_CODE,
                    REGISTRATION_NUMBER,
                    ORGANISATION_CODE,
                    TAX_NUMBER,
                    INSTITUTION_NUMBER,
                    SOCIAL_NUMBER -> true;
            default -> false;
        };
        if (!text || name) {
            return Scan.NOTHING;
        }
        return field.length() > FREE_TEXT || field.role() == FieldRole.REMARK ? Scan.EVERYTHING : Scan.IDENTITY_ONLY;
    }

    private static boolean isCode(FieldRole role) {
        return switch (role) {
            case REGISTRATION_NUMBER,
                    ORGANISATION_CODE,
                    TAX_NUMBER,
                    INSTITUTION_NUMBER,
                    SOCIAL_NUMBER,
                    LEGAL_ID_NUMBER,
                    PERSON_ID_NUMBER -> true;
            default -> false;
        };
    }

    /** The field's definition. */
    public Field field() {
        return field;
    }

    /** Position of the field within the item version. */
    public int index() {
        return index;
    }

    /** The Chinese head of the field. */
    public String name() {
        return field.name();
    }

    FieldRole role() {
        return field.role();
    }

    Requirement requirement() {
        return field.requirement();
    }

    /** The sheet's columns, none when the table does not have it. */
    int[] sources() {
        return sources;
    }

    /** True when rows of this older table need not have it. */
    boolean isWaived() {
        return waived;
    }

    ColumnSet.@Nullable Filling filling() {
        return filling;
    }

    Scan scan() {
        return scan;
    }

    /** True for numbers that are compared sign by sign: half-width, upper case, no blanks. */
    boolean isCode() {
        return code;
    }

    /** True when the value is kept sealed. */
    public boolean isSecret() {
        return field.sensitivity() == Sensitivity.SECRET;
    }

    boolean isMandatory() {
        return field.requirement().kind() == Requirement.Kind.ALWAYS;
    }

    String translated(String text) {
        return translations.isEmpty() ? text : translations.getOrDefault(text, text);
    }

    /** The words that are exchanged for a code, a label or a synonym; null when the list does not hold it. */
    @Nullable
    String label(String text) {
        String direct = values.get(text);
        return direct != null ? direct : values.get(CellText.code(text));
    }

    List<String> allowed() {
        return field.values().stream().map(EnumValue::label).toList();
    }
}
