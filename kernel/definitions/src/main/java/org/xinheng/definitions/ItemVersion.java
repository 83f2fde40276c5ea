package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * A catalogue item as it is in force during one period.
 *
 * @param version 1, 2, 3 … in order of time
 * @param from first day in force
 * @param until first day no longer in force, or null
 * @param basis why it may be recorded
 * @param localRegulation number of the local regulation, for local items and for topics open only to local law
 * @param subjectKinds whom it may be about
 * @param disclosure the widest circle that may see it
 * @param naturalKey field codes that together make two rows the same record
 * @param minimumAge youngest natural person it may be about, in years
 * @param publishWithin working days from the decision to publication
 * @param publicity until when it is published
 * @param fields columns in the order they are shown
 * @param weight class of its records where no law of penalties gives one; null: none
 * @param columnSets older or foreign tables that can be read as this item
 */
public record ItemVersion(
        int version,
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        @Nullable String localRegulation,
        Set<SubjectKind> subjectKinds,
        Disclosure disclosure,
        List<String> naturalKey,
        int minimumAge,
        int publishWithin,
        PublicityTerm publicity,
        List<Field> fields,
        @Nullable PublicityClass weight,
        List<ColumnSet> columnSets) {

    public ItemVersion {
        subjectKinds = Set.copyOf(subjectKinds);
        naturalKey = List.copyOf(naturalKey);
        fields = List.copyOf(fields);
        columnSets = List.copyOf(columnSets);
    }

    /**
     * The same for fewer people, or with another class.
     *
     * @param circle the circle that may see records; null, or a wider one than the item's: as it is
     * @param other the class of records; null: as it is
     */
    public ItemVersion adjusted(@Nullable Disclosure circle, @Nullable PublicityClass other) {
        return new ItemVersion(
                version,
                from,
                until,
                basis,
                localRegulation,
                subjectKinds,
                circle == null ? disclosure : disclosure.narrowest(circle),
                naturalKey,
                minimumAge,
                publishWithin,
                publicity,
                fields,
                other == null ? weight : other,
                columnSets);
    }

    /** Whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The field with a code. */
    public Optional<Field> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** The field that plays a role; the first one if several do. */
    public Optional<Field> fieldIn(FieldRole role) {
        return fields.stream().filter(field -> field.role() == role).findFirst();
    }

    /** Every head this version understands, normalised by {@link Heads#normalise}, with the field it means. */
    public Map<String, Field> heads() {
        var heads = new HashMap<String, Field>();
        for (Field field : fields) {
            heads.putIfAbsent(Heads.normalise(field.code()), field);
            heads.putIfAbsent(Heads.normalise(field.name()), field);
            field.aliases().forEach(alias -> heads.putIfAbsent(Heads.normalise(alias), field));
        }
        return Map.copyOf(heads);
    }

    /**
     * Whether a row holds a value of a list that is marked so, such as {@link EnumValue#negative}.
     *
     * @param row normalised text of a field by its code, empty when blank
     */
    public boolean holdsMarked(UnaryOperator<String> row, Predicate<EnumValue> mark) {
        return fields.stream()
                .filter(field -> field.values().stream().anyMatch(mark))
                .anyMatch(field -> Values.split(row.apply(field.code())).stream()
                        .anyMatch(text -> field.value(text).filter(mark).isPresent()));
    }

    /** The column set with an id. */
    public Optional<ColumnSet> columnSet(String id) {
        return columnSets.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
