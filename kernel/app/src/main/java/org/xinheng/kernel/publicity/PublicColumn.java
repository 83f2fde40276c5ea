package org.xinheng.kernel.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Set;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.kernel.catalogue.OfferedItem;

/**
 * A field the public may see, with its words.
 *
 * @param item the catalogue item it belongs to
 * @param code key in the record's payload
 * @param label what the public reads
 * @param words JSON object from coded values to their words
 * @param place order within the item
 * @param isSubjectCode the subject's code: shown as people decided about it, not as it was reported
 */
record PublicColumn(String item, String code, String label, String words, int place, boolean isSubjectCode) {

    /** Never copied, whatever a catalogue says: what identifies a person, and what the page shows in its head anyway. */
    private static final Set<FieldRole> LEFT_OUT = Set.of(
            FieldRole.LEGAL_ID_TYPE,
            FieldRole.LEGAL_ID_NUMBER,
            FieldRole.PERSON_ID_TYPE,
            FieldRole.PERSON_ID_NUMBER,
            FieldRole.SUBJECT_NAME);

    static boolean mayBeCopied(Field field) {
        return field.isPublic() && !LEFT_OUT.contains(field.role());
    }

    /** Some tables exchange bare numbers as words; people read the first spelling that says something. */
    static String spoken(EnumValue value) {
        return value.label().equals(value.code()) && !value.synonyms().isEmpty()
                ? value.synonyms().getFirst()
                : value.label();
    }

    static PublicColumn of(OfferedItem offered, Field field, int place, ObjectMapper json) {
        var words = new HashMap<String, String>();
        field.values().forEach(value -> words.put(value.code(), spoken(value)));
        try {
            return new PublicColumn(
                    offered.item().id(),
                    field.code(),
                    field.name(),
                    json.writeValueAsString(words),
                    place,
                    field.role() == FieldRole.UNIFIED_CODE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
