package org.xinheng.definitions.method;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.ListKind;
import org.xinheng.spi.standard.Standard;

/** The names of items, fields, values, lists, standards and grades; whatever has no name keeps its code. */
public final class Vocabulary {

    private final Map<String, String> items = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Standard> standards = new HashMap<>();

    /** Of a catalogue, in whatever version: the newest name of a field counts. */
    public Vocabulary(Collection<CatalogueItem> items, Collection<ListKind> lists, Collection<Standard> standards) {
        for (CatalogueItem item : items) {
            this.items.put(item.id(), item.label().zh());
            for (ItemVersion version : item.versions()) {
                version.fields().forEach(field -> fields.put(key(item.id(), field.code()), field));
            }
        }
        lists.forEach(list -> this.lists.put(list.id(), list.label().zh()));
        standards.forEach(standard -> this.standards.put(standard.id(), standard));
    }

    private static String key(String item, String field) {
        return item + "/" + field;
    }

    String item(String id) {
        return items.getOrDefault(id, id);
    }

    /** The head of a column, in whichever of the items has it. */
    String field(Collection<String> items, String code) {
        for (String item : items.stream().sorted().toList()) {
            Field field = fields.get(key(item, code));
            if (field != null) {
                return field.name();
            }
        }
        return code;
    }

    /** The words for a value that may be exchanged as a short code. */
    String value(Collection<String> items, String code, String value) {
        for (String item : items.stream().sorted().toList()) {
            Field field = fields.get(key(item, code));
            if (field != null) {
                var known = field.value(value);
                if (known.isPresent()) {
                    return known.get().spoken();
                }
            }
        }
        return value;
    }

    String list(String id) {
        return lists.getOrDefault(id, id);
    }

    String standard(String id) {
        Standard standard = standards.get(id);
        return standard == null ? id : standard.label().zh();
    }

    /** A grade of another standard, by its newest edition that has it. */
    String grade(String standard, String grade) {
        Standard known = standards.get(standard);
        if (known != null) {
            for (var edition : known.editions().reversed()) {
                for (var each : edition.grades()) {
                    if (each.id().equals(grade)) {
                        return named(grade, each.label().zh());
                    }
                }
            }
        }
        return grade;
    }

    /** Code and name of a grade, the name alone where that says the code too. */
    static String named(String grade, String label) {
        return GradeNames.needsCode(label, grade) ? grade + "（" + label + "）" : label;
    }
}
