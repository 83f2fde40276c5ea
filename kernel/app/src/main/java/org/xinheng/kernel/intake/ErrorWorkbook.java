package org.xinheng.kernel.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.subjects.TenantVault;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.Work;

/**
 * The rows of a batch that need work, as a workbook: the clerk's own columns in the clerk's order between a column of
 * reasons and a column of rules. Mended and uploaded again it is read like any other file.
 */
@ApplicationScoped
public class ErrorWorkbook {

    private static final String REASON = "退回原因";
    private static final String RESULT = "处理结果/规则";
    private static final int FLUSH_EVERY = 200;

    private final Work work;
    private final BatchRepository batches;
    private final IssueRepository issues;
    private final Vault vault;
    private final ObjectMapper json;

    ErrorWorkbook(Work work, BatchRepository batches, IssueRepository issues, Vault vault, ObjectMapper json) {
        this.work = work;
        this.batches = batches;
        this.issues = issues;
        this.vault = vault;
        this.json = json;
    }

    /** Writes the workbook to a temporary file, which the caller removes. Reading clear cells is audited. */
    public Path write(Actor actor, UUID id) {
        actor.require(Intake.REPORTERS);
        return work.run(actor, "intake.error-workbook", unit -> {
            Batch batch = batches.require(unit, id);
            if (batch.state() != BatchState.DONE) {
                throw new KernelException(IntakeError.BATCH_NOT_FINISHED, "批次尚未处理完毕，暂时不能下载退回表。请等待处理结束后再下载。");
            }
            unit.note("batch", id);
            TenantVault own = vault.of(unit.tenant());
            return file(out -> fill(out, batch, row -> issues.eachToMend(unit, id, row), own));
        });
    }

    private interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    private interface Rows {
        void each(java.util.function.Consumer<IssueRepository.Kept> taker);
    }

    private static Path file(Filling filling) {
        try {
            Path path = Spool.create("errors");
            try (OutputStream out = Files.newOutputStream(path)) {
                filling.fill(out);
                return path;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(OutputStream out, Batch batch, Rows rows, TenantVault own) throws IOException {
        try (var workbook = new Workbook(out, "Xinheng", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("待修改");
            List<String> heads = batch.heads();
            int last = heads.size() + 1;
            sheet.width(0, 60);
            sheet.width(last, 24);
            for (int i = 1; i < last; i++) {
                sheet.width(i, 22);
            }
            head(sheet, 0, REASON);
            for (int i = 0; i < heads.size(); i++) {
                head(sheet, i + 1, heads.get(i));
            }
            head(sheet, last, RESULT);
            sheet.freezePane(1, 1);
            int[] line = {0};
            rows.each(row -> put(sheet, ++line[0], row, heads.size(), own));
            sheet.finish();
            help(workbook.newWorksheet("填写说明"), batch);
        }
    }

    private void put(Worksheet sheet, int line, IssueRepository.Kept row, int width, TenantVault own) {
        text(sheet, line, 0, String.join("\n", row.reasons()));
        sheet.style(line, 0).fontColor("C00000").wrapText(true).set();
        String[] cells = row.cells() == null ? new String[0] : parse(own.open(TenantVault.Purpose.ROW, row.cells()));
        for (int i = 0; i < Math.min(cells.length, width); i++) {
            if (!cells[i].isEmpty()) {
                text(sheet, line, i + 1, cells[i]);
            }
        }
        text(
                sheet,
                line,
                width + 1,
                "%s %s（原第%d行）".formatted(row.verdict().label(), String.join("、", row.rules()), row.line()));
        if (line % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void head(Worksheet sheet, int column, String text) {
        sheet.inlineString(0, column, harmless(text));
        sheet.style(0, column).bold().fillColor("D9E2F3").wrapText(true).set();
    }

    /** Text format keeps codes as they are when somebody edits them. */
    private static void text(Worksheet sheet, int line, int column, String text) {
        sheet.inlineString(line, column, harmless(text));
        sheet.style(line, column).format("@").set();
    }

    /**
     * Cells are written as text, which no office program computes; but one that exports them to CSV would. So a leading
     * sign that starts a formula is moved away from the front by a blank, which reading takes off again.
     */
    public static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r'
                ? " " + text
                : text;
    }

    private static void help(Worksheet sheet, Batch batch) {
        String[] lines = {
            "退回表使用说明",
            "1. 本表只列出“%s”中需要修改或核实的行，其余行已收录，不必再报。".formatted(batch.fileName()),
            "2. 请按首列“退回原因”修改对应的列。首列和末列不用删除，重新上传时会自动忽略。",
            "3. “收录，有提示”和“收录，暂不公示”的行已经收录；修改后重新上传即按新内容更新。",
            "4. 代码列已设为文本格式，请不要改成数值，否则会变成科学计数。",
            "5. 修改完毕后保存，直接上传本文件即可。"
        };
        sheet.width(0, 100);
        for (int i = 0; i < lines.length; i++) {
            sheet.inlineString(i, 0, lines[i]);
        }
        sheet.style(0, 0).bold().set();
    }

    private String[] parse(String cells) {
        try {
            return json.readValue(cells, String[].class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
