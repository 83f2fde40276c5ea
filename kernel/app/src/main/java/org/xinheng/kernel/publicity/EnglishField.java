package org.xinheng.kernel.publicity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.kernel.catalogue.OfferedItem;

/**
 * A public field for readers of English.
 *
 * @param name what stands for its head; empty where the definition gives none
 * @param values by the Chinese words of a set value what stands for it; without those the definition gives none for
 */
record EnglishField(String name, Map<String, String> values) {

    /** Those of an item by their Chinese head, without fields the definition says nothing about in English. */
    static Map<String, EnglishField> of(OfferedItem offered) {
        var fields = new LinkedHashMap<String, EnglishField>();
        for (var field : offered.version().fields()) {
            var values = new LinkedHashMap<String, String>();
            field.values().stream()
                    .filter(value -> !value.labelEn().isEmpty())
                    .forEach(value -> values.put(PublicColumn.spoken(value), value.labelEn()));
            var says = !field.nameEn().isEmpty() || !values.isEmpty();
            if (says && PublicColumn.mayBeCopied(field)) {
                fields.put(field.name(), new EnglishField(field.nameEn(), values));
            }
        }
        return fields;
    }
}
