package org.xinheng.definitions.standard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.Sensitivity;
import org.xinheng.spi.standard.Standard;

/**
 * What the catalogue and the kinds of lists let a standard look at: fields of any version that are neither secret nor only
 * for the subject, with what they can hold.
 */
final class KnownCatalogue implements KnownItems {

    private static final Set<FieldType> NUMBERS = Set.of(FieldType.DECIMAL, FieldType.TEXT);

    private final Map<String, Map<String, Set<Field>>> fields = new HashMap<>();
    private final Map<String, ListKind> lists = new HashMap<>();
    private final Map<String, Set<String>> grades = new HashMap<>();

    KnownCatalogue(List<CatalogueItem> items, Collection<ListKind> lists, Collection<Standard> standards) {
        for (CatalogueItem item : items) {
            Map<String, Set<Field>> ofItem = fields.computeIfAbsent(item.id(), _ -> new HashMap<>());
            for (ItemVersion version : item.versions()) {
                for (Field field : version.fields()) {
                    if (field.sensitivity() == Sensitivity.NONE && field.disclosure() != Disclosure.AUTHORISED) {
                        ofItem.computeIfAbsent(field.code(), _ -> new HashSet<>())
                                .add(field);
                    }
                }
            }
        }
        lists.forEach(list -> this.lists.put(list.id(), list));
        for (Standard standard : standards) {
            Set<String> ofStandard = grades.computeIfAbsent(standard.id(), _ -> new HashSet<>());
            standard.editions().forEach(edition -> edition.grades().forEach(grade -> ofStandard.add(grade.id())));
        }
    }

    private Set<Field> fields(String item, String field) {
        return fields.getOrDefault(item, Map.of()).getOrDefault(field, Set.of());
    }

    @Override
    public Optional<Set<String>> fieldsOf(String item) {
        return Optional.ofNullable(fields.get(item)).map(Map::keySet);
    }

    @Override
    public Optional<Set<String>> valuesOf(String item, String field) {
        var values = new HashSet<String>();
        for (Field version : fields(item, field)) {
            if (version.values().isEmpty()) {
                return Optional.empty();
            }
            for (EnumValue value : version.values()) {
                values.add(value.code());
                values.add(value.label());
                values.addAll(value.synonyms());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    @Override
    public boolean mayHoldNumber(String item, String field) {
        return fields(item, field).stream().anyMatch(version -> NUMBERS.contains(version.type()));
    }

    @Override
    public boolean hasList(String list) {
        return lists.isEmpty() || lists.containsKey(list);
    }

    @Override
    public boolean hasStandard(String standard) {
        return grades.isEmpty() || grades.containsKey(standard);
    }

    @Override
    public boolean isGrade(String standard, String grade) {
        return grades.isEmpty() || grades.getOrDefault(standard, Set.of()).contains(grade);
    }

    @Override
    public boolean isListOfMisconduct(String list) {
        ListKind kind = lists.get(list);
        return kind == null || kind.polarity() != Polarity.HONOUR;
    }
}
