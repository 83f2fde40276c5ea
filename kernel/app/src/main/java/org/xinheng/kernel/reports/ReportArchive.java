package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.SealedForm;

/** The reports of a batch as one archive, written as it is sent: one report in memory at a time. */
@ApplicationScoped
public class ReportArchive {

    private static final int PART = 200;
    private static final List<String> HEADS = List.of("原行号", "统一社会信用代码", "报告编号", "主体名称", "未出具的原因");
    private static final int[] WIDTHS = {8, 24, 26, 36, 60};

    private final Work work;
    private final ReportBatches batches;
    private final ReportBatchRepository rows;
    private final ReportFileRepository files;

    ReportArchive(Work work, ReportBatches batches, ReportBatchRepository rows, ReportFileRepository files) {
        this.work = work;
        this.batches = batches;
        this.rows = rows;
        this.files = files;
    }

    /** Writes into a stream. */
    public interface Writing {
        /** Writes everything; the stream stays open. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * The archive of a finished batch; that its reports are taken away is noted before the first byte is sent.
     *
     * @throws KernelException {@code REPORT_UNKNOWN} (404); {@code REPORT_BATCH_RUNNING} (409)
     */
    public Writing take(Actor actor, UUID id) {
        actor.require(Reports.OFFICERS);
        work.change(actor, "reports.download-batch", unit -> {
            unit.note("batch", id);
            ReportBatchView batch = batches.view(unit, id);
            if (!batch.finished()) {
                throw new KernelException(
                        ReportError.REPORT_BATCH_RUNNING,
                        "该批次共%d行，已出具%d份、打印%d份，完成后再下载。".formatted(batch.rows(), batch.issued(), batch.printed()));
            }
            rows.addDownloads(unit, id);
        });
        return out -> write(actor, id, out);
    }

    private void write(Actor actor, UUID id, OutputStream out) throws IOException {
        var archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        int after = 0;
        for (var part = part(actor, id, after); !part.isEmpty(); part = part(actor, id, after)) {
            for (ReportBatchRow row : part) {
                after = row.line();
                UUID report = row.report();
                if (report != null) {
                    archive.putNextEntry(
                            new ZipEntry(row.asked().replaceAll("[^0-9A-Za-z]", "") + "_" + row.number() + ".pdf"));
                    archive.write(file(actor, report));
                    archive.closeEntry();
                }
            }
        }
        archive.putNextEntry(new ZipEntry("清单.xlsx"));
        list(actor, id, archive);
        archive.closeEntry();
        archive.finish();
    }

    private List<ReportBatchRow> part(Actor actor, UUID id, int after) {
        return work.run(actor, "reports.batch-rows", unit -> rows.listRows(unit, id, after, PART));
    }

    private byte[] file(Actor actor, UUID report) {
        return work.run(actor, "reports.batch-file", unit -> {
            unit.note("report", report);
            return files.find(unit, report, SealedForm.PDF).orElseThrow();
        });
    }

    /** Fast Excel closes what it writes into, and the archive has to stay open. */
    private void list(Actor actor, UUID id, OutputStream archive) throws IOException {
        var kept = new java.io.ByteArrayOutputStream();
        try (var workbook = new Workbook(kept, "Xinheng", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("清单");
            for (int i = 0; i < HEADS.size(); i++) {
                sheet.width(i, WIDTHS[i]);
                sheet.value(0, i, HEADS.get(i));
            }
            int line = 0;
            int after = 0;
            for (var part = part(actor, id, after); !part.isEmpty(); part = part(actor, id, after)) {
                for (ReportBatchRow row : part) {
                    after = row.line();
                    put(sheet, ++line, row);
                }
            }
        }
        archive.write(kept.toByteArray());
    }

    private static void put(Worksheet sheet, int line, ReportBatchRow row) {
        sheet.value(line, 0, row.line());
        text(sheet, line, 1, row.asked());
        text(sheet, line, 2, row.number());
        text(sheet, line, 3, row.subjectName());
        text(sheet, line, 4, row.problem());
    }

    private static void text(Worksheet sheet, int line, int column, @Nullable String text) {
        if (text != null) {
            sheet.value(line, column, org.xinheng.kernel.intake.ErrorWorkbook.harmless(text));
        }
    }
}
