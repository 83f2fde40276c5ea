package org.xinheng.kernel.intake.heads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ColumnSet;
import org.xinheng.definitions.ItemVersion;

/**
 * A recognised table.
 *
 * @param table which table of the file, from 0
 * @param position row of the head in the file, from 1
 * @param set the older table it follows, or null for today's
 * @param columnsOf field code -> columns of the sheet, from 0; several only where an older table splits a field
 * @param heads the clerk's own heads, in the clerk's order
 * @param notes Chinese sentences about the file as a whole: unknown columns, other sheets, an older table
 */
public record HeadMatch(
        int table,
        int position,
        CatalogueItem item,
        ItemVersion version,
        @Nullable ColumnSet set,
        Map<String, List<Integer>> columnsOf,
        List<String> heads,
        List<String> notes) {

    public HeadMatch {
        columnsOf = Map.copyOf(columnsOf);
        heads = List.copyOf(heads);
        notes = List.copyOf(notes);
    }
}
