package org.xinheng.kernel.workbench.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.ErrorWorkbook;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.workbench.exports.ExportedTable.Column;

/** Writes lists into workbooks. One page of rows is in memory at a time. */
@ApplicationScoped
public class Exports {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Work work;
    private final ExportsConfig config;

    Exports(Work work, ExportsConfig config) {
        this.work = work;
        this.config = config;
    }

    /** The pages of a list, as its service gives them inside a unit. */
    @FunctionalInterface
    interface Rows<R> {
        Page<R> page(Unit unit, @Nullable String after, int size);
    }

    /**
     * Writes what a list shows into a temporary file, which the caller removes. The audit line names the list, its columns
     * and the number of rows.
     *
     * @param columns ids separated by commas, or null for all
     * @throws KernelException {@code EXPORT_COLUMN_UNKNOWN} (400); {@code EXPORT_TOO_LARGE} (400); and as the list says
     */
    <R> Path write(Actor actor, ExportedTable<R> table, @Nullable String columns, Rows<R> rows) {
        return work.run(actor, table.name() + ".export", unit -> {
            var chosen = table.chosen(columns);
            var counted = new int[1];
            Path file = Spool.written("export", out -> counted[0] = new Sheet<>(table, chosen, unit, rows).write(out));
            unit.note("rows", counted[0]);
            unit.note("columns", chosen.stream().map(Column::id).distinct().toList());
            return file;
        });
    }

    /** One workbook while it is written. */
    private final class Sheet<R> {

        private final ExportedTable<R> table;
        private final List<Column<R>> columns;
        private final Unit unit;
        private final Rows<R> rows;

        Sheet(ExportedTable<R> table, List<Column<R>> columns, Unit unit, Rows<R> rows) {
            this.table = table;
            this.columns = columns;
            this.unit = unit;
            this.rows = rows;
        }

        int write(OutputStream out) throws IOException {
            try (var workbook = new Workbook(out, "Xinheng", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(table.title());
                for (int i = 0; i < columns.size(); i++) {
                    sheet.width(i, columns.get(i).width());
                    sheet.inlineString(0, i, columns.get(i).head());
                    sheet.style(0, i).bold().fillColor("D9E2F3").wrapText(true).set();
                }
                sheet.freezePane(0, 1);
                int line = fill(sheet);
                sheet.finish();
                tell(workbook.newWorksheet("导出说明"), line);
                return line;
            }
        }

        private int fill(Worksheet sheet) throws IOException {
            int line = 0;
            String after = null;
            do {
                Page<R> page = rows.page(unit, after, config.rowsAtOnce());
                for (R row : page.items()) {
                    if (line == config.maxRows()) {
                        throw new KernelException(
                                ExportError.EXPORT_TOO_LARGE,
                                "符合条件的超过%d条，一张表最多导出%d条。请缩小筛选范围（例如按日期分段）后分次导出。"
                                        .formatted(config.maxRows(), config.maxRows()));
                    }
                    put(sheet, ++line, row);
                }
                sheet.flush();
                after = page.next();
            } while (after != null);
            return line;
        }

        private void put(Worksheet sheet, int line, R row) {
            for (int i = 0; i < columns.size(); i++) {
                switch (columns.get(i).value().apply(row)) {
                    case null -> {
                        // an empty cell
                    }
                    case Number figure -> sheet.value(line, i, figure);
                    case Boolean yes -> sheet.inlineString(line, i, yes ? "是" : "否");
                    case Instant at -> sheet.inlineString(line, i, MOMENT.format(at));
                    case LocalDate day -> sheet.inlineString(line, i, day.toString());
                    case Object text -> sheet.inlineString(line, i, ErrorWorkbook.harmless(text.toString()));
                }
            }
        }

        private void tell(Worksheet sheet, int count) {
            String[][] facts = {
                {"内容", table.title()},
                {"条数", String.valueOf(count)},
                {"导出人", unit.actor().name()},
                {"导出时间（北京时间）", MOMENT.format(unit.startedAt())},
                {"说明", "与导出时列表中按同一条件查询的内容一致。导出已记入审计日志；请按本地区数据安全规定保管、使用，用后及时删除。"}
            };
            sheet.width(0, 24);
            sheet.width(1, 100);
            for (int i = 0; i < facts.length; i++) {
                sheet.inlineString(i, 0, facts[i][0]);
                sheet.style(i, 0).bold().set();
                sheet.inlineString(i, 1, ErrorWorkbook.harmless(facts[i][1]));
            }
        }
    }
}
