package org.xinheng.definitions;

import java.util.Map;
import java.util.Set;

/**
 * How an older or foreign table maps to the fields of an item.
 *
 * @param id such as {@code standard-2015}
 * @param label Chinese name shown to the person who uploads
 * @param columns head or code of that table -> field code; several heads may feed one field, joined by {@code ；}
 * @param ignored heads of that table that mean nothing to us
 * @param waived field codes that are not demanded of rows of that table
 * @param fillings field code -> what stands in for a column that table does not have
 * @param translations field code -> value of that table -> value of ours
 */
public record ColumnSet(
        String id,
        String label,
        Map<String, String> columns,
        Set<String> ignored,
        Set<String> waived,
        Map<String, Filling> fillings,
        Map<String, Map<String, String>> translations) {

    /** What stands in for a missing column. */
    public enum Filling {
        /** Natural person when only an identity number is given, else organisation (or individual business by its code). */
        SUBJECT_CATEGORY,
        /** Name of the bureau that uploads. */
        SOURCE_NAME,
        /** Code of the bureau that uploads. */
        SOURCE_CODE,
        /** Code of the bureau of this tenant whose name the authority's column carries. */
        AUTHORITY_CODE,
        /** The day of the decision. */
        DECIDED_ON,
        /** 2099-12-31, which the tables use for "long term". */
        LONG_TERM,
        /** The item's Chinese name. */
        ITEM_LABEL
    }

    public ColumnSet {
        columns = Map.copyOf(columns);
        ignored = Set.copyOf(ignored);
        waived = Set.copyOf(waived);
        fillings = Map.copyOf(fillings);
        translations = Map.copyOf(translations);
    }
}
