package org.xinheng.kernel.intake.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ColumnSet;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.ItemVersion;

/** How the columns of one sheet become the fields of one item: worked out once per file. */
public final class RowPlan {

    private final CatalogueItem item;
    private final ItemVersion version;
    private final List<Column> columns;
    private final Map<FieldRole, Column> byRole = new EnumMap<>(FieldRole.class);
    private final Map<String, Column> byCode = new HashMap<>();
    private final boolean date1904;

    /**
     * Binds the fields.
     *
     * @param columnsOf field code -> columns of the sheet from 0; fields that the sheet lacks are absent
     * @param set the older table the sheet follows, or null for today's
     * @param date1904 how serial day numbers count in this file
     */
    public RowPlan(
            CatalogueItem item,
            ItemVersion version,
            Map<String, List<Integer>> columnsOf,
            @Nullable ColumnSet set,
            boolean date1904) {
        this.item = item;
        this.version = version;
        this.date1904 = date1904;
        List<Column> bound = new ArrayList<>();
        for (Field field : version.fields()) {
            var column = new Column(field, bound.size(), columnsOf.getOrDefault(field.code(), List.of()), set);
            bound.add(column);
            byRole.putIfAbsent(field.role(), column);
            byCode.put(field.code(), column);
        }
        this.columns = List.copyOf(bound);
    }

    /** The item the rows are recorded as. */
    public CatalogueItem item() {
        return item;
    }

    /** The version of the item. */
    public ItemVersion version() {
        return version;
    }

    /** All fields in the item's order. */
    public List<Column> columns() {
        return columns;
    }

    /** The first field in a role, or null. */
    public @Nullable Column in(FieldRole role) {
        return byRole.get(role);
    }

    /** The field with a code, or null. */
    public @Nullable Column withCode(String code) {
        return byCode.get(code);
    }

    boolean date1904() {
        return date1904;
    }
}
