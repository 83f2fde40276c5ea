package org.xinheng.kernel.portal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What readers of English see of a field: its name, and set values in words; what was written freely stays as it was written.
 *
 * @param name empty where the definition gives none
 * @param values English words by the Chinese ones
 */
record FieldInEnglish(String name, Map<String, String> values) {

    FieldInEnglish {
        values = Map.copyOf(values);
    }

    RecordDetail.Field of(RecordDetail.Field field) {
        return new RecordDetail.Field(name.isEmpty() ? field.label() : name, value(field.value()));
    }

    /** Several values stand with semicolons between them; of a text with anything unknown in it nothing is translated. */
    private String value(String text) {
        var parts = text.split("[;；]");
        return Arrays.stream(parts).allMatch(values::containsKey)
                ? Arrays.stream(parts).map(values::get).collect(Collectors.joining("; "))
                : text;
    }
}
