package org.xinheng.kernel.monitoring.bulletins;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.ErrorWorkbook;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.monitoring.figures.MonthView.FigureView;
import org.xinheng.kernel.monitoring.figures.Value;

/** A bulletin as a workbook: ranking, figures with their trend, figures by bureau, problems; numbers as numbers. */
final class BulletinWorkbook {

    private static final String SHARE = "0.0%";
    private static final String DAYS = "0.0";

    private BulletinWorkbook() {}

    static Path write(BulletinContent content) {
        return Spool.written("bulletin", out -> {
            try (var workbook = new Workbook(out, "Xinheng", "1.0")) {
                ranking(workbook.newWorksheet("部门排名"), content);
                trend(workbook.newWorksheet("指标与趋势"), content.figures().figures());
                bureaus(workbook.newWorksheet("各部门指标"), content.figures().figures());
                problems(workbook.newWorksheet("问题清单"), content);
            }
        });
    }

    private static void ranking(Worksheet sheet, BulletinContent content) {
        sheet.inlineString(0, 0, content.title() + "　" + content.number());
        sheet.style(0, 0).bold().fontSize(14).set();
        heads(sheet, 1, List.of("名次", "部门", "平均分", "计分项数"), 8, 30, 12, 12);
        int line = 1;
        for (var each : content.figures().ranking()) {
            line++;
            sheet.value(line, 0, each.place());
            text(sheet, line, 1, each.bureau().name());
            sheet.value(line, 2, each.score());
            sheet.value(line, 3, each.figures());
        }
    }

    private static void trend(Worksheet sheet, List<FigureView> figures) {
        heads(sheet, 0, List.of("指标", "口径", "分子", "分母", "当月"), 24, 60, 10, 10, 10);
        int line = 0;
        for (var figure : figures) {
            if (line == 0) {
                int column = 5;
                for (var month : figure.trend()) {
                    head(sheet, 0, column++, month.month());
                }
            }
            line++;
            text(sheet, line, 0, figure.label());
            text(sheet, line, 1, figure.words());
            sheet.style(line, 1).wrapText(true).set();
            counted(sheet, line, 2, figure.whole());
            value(sheet, line, 4, figure.whole().value(), figure.days());
            int column = 5;
            for (var month : figure.trend()) {
                value(sheet, line, column++, month.value().value(), figure.days());
            }
        }
    }

    private static void bureaus(Worksheet sheet, List<FigureView> figures) {
        heads(sheet, 0, List.of("指标", "部门", "分子", "分母", "当月", "上月"), 24, 30, 10, 10, 10, 10);
        int line = 0;
        for (var figure : figures) {
            for (var each : figure.bureaus()) {
                line++;
                text(sheet, line, 0, figure.label());
                text(sheet, line, 1, each.bureau().name());
                counted(sheet, line, 2, each.value());
                value(sheet, line, 4, each.value().value(), figure.days());
                value(sheet, line, 5, each.before(), figure.days());
            }
        }
    }

    private static void problems(Worksheet sheet, BulletinContent content) {
        heads(sheet, 0, List.of("部门", "问题", "数量", "单位"), 30, 44, 10, 8);
        int line = 0;
        for (var each : content.problems()) {
            line++;
            text(sheet, line, 0, each.bureau());
            text(sheet, line, 1, each.what());
            sheet.value(line, 2, each.count());
            text(sheet, line, 3, each.unit());
        }
        for (var each : content.waiting()) {
            line++;
            text(sheet, line, 0, "截至 " + content.issuedOn());
            text(sheet, line, 1, each.what());
            sheet.value(line, 2, each.count());
        }
    }

    private static void counted(Worksheet sheet, int line, int column, Value value) {
        if (value.denominator() > 0) {
            sheet.value(line, column, value.numerator());
            sheet.value(line, column + 1, value.denominator());
        }
    }

    private static void value(Worksheet sheet, int line, int column, @Nullable Double value, boolean days) {
        if (Objects.nonNull(value)) {
            sheet.value(line, column, value);
            sheet.style(line, column).format(days ? DAYS : SHARE).set();
        }
    }

    private static void heads(Worksheet sheet, int line, List<String> words, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
            head(sheet, line, i, words.get(i));
        }
        sheet.freezePane(0, line + 1);
    }

    private static void head(Worksheet sheet, int line, int column, String words) {
        sheet.inlineString(line, column, words);
        sheet.style(line, column).bold().fillColor("D9E2F3").wrapText(true).set();
    }

    private static void text(Worksheet sheet, int line, int column, String words) {
        sheet.inlineString(line, column, ErrorWorkbook.harmless(words));
    }
}
