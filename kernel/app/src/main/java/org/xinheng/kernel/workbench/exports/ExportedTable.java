package org.xinheng.kernel.workbench.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * What a list can be taken along with. Immutable.
 *
 * @param name of the list, as its address and its audit lines name it
 * @param title of the sheet
 * @param columns in their usual order
 */
record ExportedTable<R>(String name, String title, List<Column<R>> columns) {

    /**
     * A column of the sheet.
     *
     * @param id of the console's column it belongs to; one that shows two things is two columns here
     * @param head what stands above it
     * @param width in characters
     * @param value what stands in it; null leaves the cell empty
     */
    record Column<R>(String id, String head, int width, Function<R, @Nullable Object> value) {}

    ExportedTable(String name, String title) {
        this(name, title, List.of());
    }

    /** With one more column. */
    ExportedTable<R> with(String id, String head, int width, Function<R, @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(id, head, width, value));
        return new ExportedTable<>(name, title, List.copyOf(more));
    }

    /**
     * The columns of these ids, in the order they are asked for.
     *
     * @param ids separated by commas; null or blank for all
     * @throws KernelException {@code EXPORT_COLUMN_UNKNOWN} (400)
     */
    List<Column<R>> chosen(@Nullable String ids) {
        if (ids == null || ids.isBlank()) {
            return columns;
        }
        var chosen = new ArrayList<Column<R>>();
        for (String id :
                Arrays.stream(ids.split(",")).map(String::strip).distinct().toList()) {
            var of = columns.stream().filter(column -> column.id().equals(id)).toList();
            if (of.isEmpty()) {
                throw new KernelException(
                        ExportError.EXPORT_COLUMN_UNKNOWN,
                        "“%s”没有名为“%s”的列，无法导出。可用的列：%s。请在“显示列”中重新选择。".formatted(title, id, known()));
            }
            chosen.addAll(of);
        }
        return List.copyOf(chosen);
    }

    private String known() {
        return String.join("、", columns.stream().map(Column::id).distinct().toList());
    }
}
