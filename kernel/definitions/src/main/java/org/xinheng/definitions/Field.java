package org.xinheng.definitions;

import java.util.List;
import java.util.Optional;

/**
 * One column of a catalogue item.
 *
 * @param code code of the national table, such as {@code XK_WSH}; unique within the item
 * @param name Chinese head of the column
 * @param nameEn what readers of English see instead; empty where nobody gave one
 * @param aliases other heads and older codes that mean the same column
 * @param type what the text has to be
 * @param length most characters allowed; 0 where the type says it (dates, numbers)
 * @param requirement when it must be filled
 * @param role what it means to the kernel
 * @param values allowed values of ENUM and CODES, else empty
 * @param sensitivity how carefully it is kept
 * @param disclosure who may see it, never wider than the item
 * @param note hint for those who fill it in, may be empty
 */
public record Field(
        String code,
        String name,
        String nameEn,
        List<String> aliases,
        FieldType type,
        int length,
        Requirement requirement,
        FieldRole role,
        List<EnumValue> values,
        Sensitivity sensitivity,
        Disclosure disclosure,
        String note) {

    public Field {
        aliases = List.copyOf(aliases);
        values = List.copyOf(values);
    }

    /** The allowed value that goes by this code, these words or a synonym. */
    public Optional<EnumValue> value(String text) {
        for (EnumValue value : values) {
            if (value.answersTo(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether the public may see its values. */
    public boolean isPublic() {
        return sensitivity == Sensitivity.NONE && disclosure == Disclosure.PUBLIC;
    }
}
