package org.xinheng.definitions.standard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue as far as a standard must know it: which items there are and which fields they have. */
@FunctionalInterface
public interface KnownItems {

    /** Codes of the fields of an item that evaluations may read (public and shared ones); empty if there is no such item. */
    Optional<Set<String>> fieldsOf(String item);

    /** A fixed catalogue: item id to field codes. */
    static KnownItems of(Map<String, Set<String>> fieldsByItem) {
        var copy = Map.copyOf(fieldsByItem);
        return item -> Optional.ofNullable(copy.get(item));
    }
}
