package org.xinheng.kernel.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.reports.press.Paper;
import org.xinheng.kernel.reports.press.PdfPress;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.SealedFile;
import org.xinheng.seal.SealedForm;

/** Makes the forms of a report when they are first wanted, seals them, keeps them, and notes who takes them away. */
@ApplicationScoped
public class ReportFiles {

    private static final int SHOWN = 100;

    private final Work work;
    private final Reports reports;
    private final ReportRepository issued;
    private final ReportFileRepository files;
    private final ReportSigner signer;
    private final ObjectMapper json;
    private final PdfPress press;

    /** Where reports and their files are kept. */
    @jakarta.inject.Singleton
    static class Shelf {
        private final ReportRepository issued;
        private final ReportFileRepository files;

        Shelf(ReportRepository issued, ReportFileRepository files) {
            this.issued = issued;
            this.files = files;
        }
    }

    ReportFiles(Work work, Reports reports, Shelf shelf, ReportSigner signer, ObjectMapper json, PdfPress press) {
        this.work = work;
        this.reports = reports;
        this.issued = shelf.issued;
        this.files = shelf.files;
        this.signer = signer;
        this.json = json;
        this.press = press;
    }

    /** A form of a report, and what a file of it is called. */
    public record Download(String name, byte[] content) {}

    /** What is known of a report before one of its forms is made. */
    private record Found(ReportRow row, String text, byte @Nullable [] kept) {}

    /**
     * Takes a report away in one form; it is noted who did.
     *
     * @throws KernelException {@code REPORT_UNKNOWN} (404); {@code REPORT_PRESS_BUSY} (503) when too many are printed
     */
    public Download download(Actor actor, UUID id, SealedForm form) {
        Reports.requireReader(actor);
        Found found = work.run(actor, "reports.find", unit -> {
            unit.note("report", id);
            ReportRow row = reports.row(unit, reports.sight(unit), id);
            byte[] kept = files.find(unit, id, form).orElse(null);
            return new Found(row, kept == null ? issued.content(unit, id) : "", kept);
        });
        byte[] ready = found.kept();
        byte[] made = ready == null ? make(found.row(), found.text(), form) : null;
        byte[] content = work.run(actor, "reports.download", unit -> {
            unit.note("report", id);
            unit.note("form", form.name());
            unit.note("purpose", found.row().purpose());
            byte[] kept = made == null ? ready : keep(unit, id, form, made);
            files.addDownload(unit, id, form);
            return java.util.Objects.requireNonNull(kept);
        });
        return new Download(found.row().number() + "." + form.name().toLowerCase(java.util.Locale.ROOT), content);
    }

    /** Makes a form of a report without anybody taking it away; as the kernel itself, for a batch. */
    void prepare(Actor kernel, UUID id, SealedForm form) {
        var all = new ReportQuery.Sight(true, null, null);
        Found found = work.run(kernel, "reports.find", unit -> {
            unit.note("report", id);
            return new Found(
                    reports.row(unit, all, id),
                    issued.content(unit, id),
                    files.find(unit, id, form).orElse(null));
        });
        if (found.kept() == null) {
            byte[] made = make(found.row(), found.text(), form);
            work.change(kernel, "reports.print", unit -> {
                unit.note("report", id);
                keep(unit, id, form, made);
            });
        }
    }

    /** Two who make the same form at the same time both get the one that was kept. */
    private byte[] keep(Unit unit, UUID id, SealedForm form, byte[] made) {
        files.add(unit, id, form, made, Sm3.digest(made));
        return files.find(unit, id, form).orElse(made);
    }

    private byte[] make(ReportRow row, String text, SealedForm form) {
        ReportContent content = parse(text);
        byte[] bytes = switch (form) {
            case JSON -> SealedForm.jsonOf(text);
            case HTML -> page(content, row).getBytes(StandardCharsets.UTF_8);
            case PDF -> print(content, row);
        };
        return SealedFile.seal(signer.key(), form, bytes, row.number(), row.hash(), content.issuedAt());
    }

    private String page(ReportContent content, ReportRow row) {
        return ReportPage.of(content, row.hash(), signer.open().fingerprint());
    }

    private byte[] print(ReportContent content, ReportRow row) {
        String recipient = content.asked().recipient();
        String watermark = "%s  %s  仅供%s使用%s"
                .formatted(
                        content.issuer().shortName(),
                        content.number(),
                        content.asked().purpose(),
                        recipient == null ? "" : "  " + recipient);
        return press.print(new Paper(page(content, row), watermark, content.title() + " " + content.number()))
                .orElseThrow(() -> new KernelException(
                        ReportError.REPORT_PRESS_BUSY, "正在打印的报告较多，请一分钟后再下载；报告已经出具，编号%s。".formatted(row.number())));
    }

    private ReportContent parse(String text) {
        try {
            return json.readValue(text, ReportContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The content of a report cannot be read", broken);
        }
    }

    /**
     * Who took a report away, newest first.
     *
     * @throws KernelException {@code REPORT_UNKNOWN} (404)
     */
    public List<DownloadRow> listDownloads(Actor actor, UUID id) {
        Reports.requireReader(actor);
        return work.run(actor, "reports.downloads", unit -> {
            unit.note("report", id);
            reports.row(unit, reports.sight(unit), id);
            return files.listDownloads(unit, id, SHOWN);
        });
    }

    /** The public key reports are sealed with, and its fingerprint. */
    public Key key() {
        return new Key(
                org.xinheng.seal.Proof.ALGORITHM,
                signer.open().hex(),
                signer.open().fingerprint());
    }

    /**
     * A public key as it is published.
     *
     * @param publicKey uncompressed point of sm2p256v1 in hexadecimal
     */
    public record Key(String algorithm, String publicKey, String fingerprint) {}
}
