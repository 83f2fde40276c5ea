package org.xinheng.spi.evaluation;

import java.util.Map;
import java.util.Set;

/**
 * All that an edition may look at, so that a run over a population reads nothing else. A file that holds exactly this –
 * every record of these items with these fields – gives the same evaluation as the whole file.
 *
 * @param fields by catalogue item: the fields that are read. Every item that is looked at is a key, some with no field
 * @param wholeItems items that must be handed over with all their fields, because a Java indicator reads them
 * @param lists list kinds that are looked at
 * @param standards other standards whose published grade is looked at
 * @param subjectName whether the subject's name is looked at
 * @param registration whether the day of registration is looked at
 * @since SPI 1.0
 */
public record Needs(
        Map<String, Set<String>> fields,
        Set<String> wholeItems,
        Set<String> lists,
        Set<String> standards,
        boolean subjectName,
        boolean registration) {

    public Needs {
        fields = Map.copyOf(fields);
        wholeItems = Set.copyOf(wholeItems);
        lists = Set.copyOf(lists);
        standards = Set.copyOf(standards);
    }

    /** The catalogue items whose records are looked at. */
    public Set<String> items() {
        return fields.keySet();
    }

    /** Whether a field of an item has to be handed over. */
    public boolean wants(String item, String field) {
        return wholeItems.contains(item) || fields.getOrDefault(item, Set.of()).contains(field);
    }
}
