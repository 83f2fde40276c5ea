package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.ErrorWorkbook;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Work;

/** The answers of a batch as a workbook: a line for each line of the file, and a page that says how it was made. */
@ApplicationScoped
public class CheckBatchWorkbook {

    private static final int FLUSH_EVERY = 200;
    private static final List<String> HEADS =
            List.of("原行号", "查询内容", "结论", "查到方式", "统一社会信用代码", "名称", "限制措施及依据", "激励措施及依据", "名单记录", "可能的主体（须人工确认）");
    private static final int[] WIDTHS = {8, 30, 22, 16, 22, 32, 60, 50, 50, 60};

    private final Work work;
    private final CheckBatchRepository batches;

    CheckBatchWorkbook(Work work, CheckBatchRepository batches) {
        this.work = work;
        this.batches = batches;
    }

    /**
     * Writes the workbook to a temporary file, which the caller removes.
     *
     * @throws KernelException {@code CHECK_UNKNOWN} (404); {@code CHECK_BATCH_RUNNING} (409)
     */
    public Path write(Actor actor, UUID id) {
        actor.require(Checks.OFFICERS);
        return work.run(actor, "measures.check-workbook", unit -> {
            unit.note("batch", id);
            CheckBatchView batch = batches.find(unit, Checks.seesAll(actor), id).orElseThrow(CheckBatches::unknown);
            if (!batch.finished()) {
                throw new KernelException(
                        MeasureError.CHECK_BATCH_RUNNING,
                        "该批次已核查%d行，共%d行，完成后再下载结果。".formatted(batch.done(), batch.rows()));
            }
            var counts = batches.counts(unit, id);
            return Spool.written("check-results", out -> {
                try (var workbook = new Workbook(out, "Xinheng", "1.0")) {
                    Worksheet sheet = workbook.newWorksheet("核查结果");
                    heads(sheet);
                    int[] line = {0};
                    batches.each(unit, id, row -> put(sheet, ++line[0], row));
                    sheet.finish();
                    about(workbook.newWorksheet("说明"), batch.counted(counts));
                }
            });
        });
    }

    private static void heads(Worksheet sheet) {
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.width(i, WIDTHS[i]);
            sheet.inlineString(0, i, HEADS.get(i));
            sheet.style(0, i).bold().fillColor("D9E2F3").wrapText(true).set();
        }
        sheet.freezePane(2, 1);
    }

    private static void put(Worksheet sheet, int line, CheckBatchRow row) {
        sheet.value(line, 0, row.line());
        text(sheet, line, 1, row.asked());
        text(sheet, line, 2, row.outcomeLabel());
        text(sheet, line, 3, row.foundByLabel());
        text(sheet, line, 4, row.subjectCode());
        text(sheet, line, 5, row.subjectName());
        var answer = row.answer();
        if (answer != null) {
            text(sheet, line, 6, measures(answer.restrictions()));
            text(sheet, line, 7, measures(answer.incentives()));
            text(
                    sheet,
                    line,
                    8,
                    answer.noted().stream().map(CheckBatchWorkbook::because).collect(Collectors.joining("\n")));
            text(
                    sheet,
                    line,
                    9,
                    answer.candidates().stream()
                            .map(each -> "%s（%s）：%s".formatted(each.name(), each.code(), each.why()))
                            .collect(Collectors.joining("\n")));
        }
        if (line % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }

    private static String measures(List<CheckView.Line> lines) {
        return lines.stream()
                .map(each -> "%s：%s；依据：%s；因%s"
                        .formatted(
                                each.label(), each.effect(), String.join("、", each.basis()), because(each.because())))
                .collect(Collectors.joining("\n"));
    }

    private static String because(CheckView.Because because) {
        return "“%s”（%s，%s，至%s）"
                .formatted(
                        because.listLabel(),
                        because.authority(),
                        because.documentNo(),
                        because.endsOn().minusDays(1));
    }

    private static void text(Worksheet sheet, int line, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(line, column, ErrorWorkbook.harmless(text));
            sheet.style(line, column).format("@").wrapText(true).set();
        }
    }

    private static void about(Worksheet sheet, CheckBatchView batch) {
        String[] lines = {
            "事前核查结果",
            "文件：%s，共%d行".formatted(batch.fileName(), batch.rows()),
            "查询目的：" + batch.purpose(),
            "办理事项：" + (batch.matterLabel() == null ? "全部事项" : batch.matterLabel()),
            "核查日期：" + batch.checkedOn() + "，查询人：" + batch.askedBy(),
            "结论："
                    + batch.counts().stream()
                            .map(count -> count.outcomeLabel() + count.count() + "行")
                            .collect(Collectors.joining("，")),
            "只有代码、公民身份号码、现名或曾用名完全一致的才给出结论；名称相近的只列为“可能的主体”，须人工核对后按代码重新查询。",
            "本批次有一份签名回执，编号见平台“核查记录”。"
        };
        sheet.width(0, 100);
        for (int i = 0; i < lines.length; i++) {
            sheet.inlineString(i, 0, ErrorWorkbook.harmless(lines[i]));
        }
        sheet.style(0, 0).bold().set();
    }
}
