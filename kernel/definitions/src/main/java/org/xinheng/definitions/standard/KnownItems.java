package org.xinheng.definitions.standard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue as far as a standard must know it: which items there are and which fields they have. */
@FunctionalInterface
public interface KnownItems {

    /** Codes of the fields of an item that evaluations may read (public and shared ones); empty if there is no such item. */
    Optional<Set<String>> fieldsOf(String item);

    /** Codes, names and synonyms a field can hold; empty if it holds free text or is unknown. */
    default Optional<Set<String>> valuesOf(String item, String field) {
        return Optional.empty();
    }

    /** Whether a field can hold a number: a decimal, a code or free text, but not a day, a name or an organisation. */
    default boolean mayHoldNumber(String item, String field) {
        return true;
    }

    /** Whether somebody provides a list of that id. */
    default boolean hasList(String list) {
        return true;
    }

    /** Whether there is a standard of that id besides those being read. */
    default boolean hasStandard(String standard) {
        return true;
    }

    /** Whether a standard besides those being read has that grade. */
    default boolean isGrade(String standard, String grade) {
        return true;
    }

    /** Whether a list records misconduct; one nobody knows counts as such. */
    default boolean isListOfMisconduct(String list) {
        return true;
    }

    /** A fixed catalogue: item id to field codes. */
    static KnownItems of(Map<String, Set<String>> fieldsByItem) {
        var copy = Map.copyOf(fieldsByItem);
        return item -> Optional.ofNullable(copy.get(item));
    }
}
