package org.xinheng.kernel.measures.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.ErrorWorkbook;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;

/** The case library's figures as a workbook: a line for each month, measure and body, and their sum. */
@ApplicationScoped
public class MeasureCountWorkbook {

    private static final List<String> HEADS =
            List.of("推送月份", "类别", "措施", "实施主体", "承办部门", "推送", "已响应", "无实施情形", "已执行", "已解除", "涉及金额（元）");
    private static final int[] WIDTHS = {12, 8, 34, 26, 30, 8, 8, 12, 8, 8, 18};
    private static final int FIGURES_FROM = 5;
    private static final int AMOUNT = 10;

    private final MeasureCounts counts;

    MeasureCountWorkbook(MeasureCounts counts) {
        this.counts = counts;
    }

    /**
     * Writes the workbook to a temporary file, which the caller removes.
     *
     * @throws KernelException as {@link MeasureCounts#count} says
     */
    public Path write(Actor actor, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<MeasureCount> rows = counts.count(actor, from, until);
        return Spool.written("measure-cases", out -> {
            try (var workbook = new Workbook(out, "Xinheng", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("联合奖惩案例统计");
                for (int i = 0; i < HEADS.size(); i++) {
                    sheet.width(i, WIDTHS[i]);
                    sheet.inlineString(0, i, HEADS.get(i));
                    sheet.style(0, i).bold().fillColor("D9E2F3").wrapText(true).set();
                }
                sheet.freezePane(0, 1);
                int line = 0;
                for (MeasureCount row : rows) {
                    put(sheet, ++line, row);
                }
                sum(sheet, line + 1, rows);
            }
        });
    }

    private static void put(Worksheet sheet, int line, MeasureCount row) {
        String[] words = {
            row.month(),
            row.incentive() ? "激励" : "惩戒",
            row.measureLabel(),
            row.body(),
            row.bureauName() == null ? "平台代为联系" : row.bureauName()
        };
        for (int i = 0; i < words.length; i++) {
            sheet.inlineString(line, i, ErrorWorkbook.harmless(words[i]));
        }
        int[] figures = {row.pushed(), row.answered(), row.notApplicable(), row.executed(), row.lifted()};
        for (int i = 0; i < figures.length; i++) {
            sheet.value(line, FIGURES_FROM + i, figures[i]);
        }
        sheet.value(line, AMOUNT, row.amount());
        sheet.style(line, AMOUNT).format("#,##0.00").set();
    }

    private static void sum(Worksheet sheet, int line, List<MeasureCount> rows) {
        sheet.inlineString(line, 0, "合计");
        for (int column = FIGURES_FROM; column <= AMOUNT; column++) {
            if (!rows.isEmpty()) {
                sheet.formula(line, column, "SUM(%1$s2:%1$s%2$d)".formatted((char) ('A' + column), line));
            }
            sheet.style(line, column)
                    .bold()
                    .format(column == AMOUNT ? "#,##0.00" : "0")
                    .set();
        }
        sheet.style(line, 0).bold().set();
    }
}
