package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.seal.SealedForm;

/** Reports in their forms, and who took them away. */
@ApplicationScoped
class ReportFileRepository {

    Optional<byte[]> find(Unit unit, UUID report, SealedForm form) {
        return unit.handle()
                .createQuery(
                        "select content from report_file where tenant = :tenant and report = :report and form = :form")
                .bind("tenant", unit.tenant())
                .bind("report", report)
                .bind("form", form.name())
                .map((row, context) -> row.getBytes("content"))
                .findOne();
    }

    /** Keeps a form; who made it first is kept. */
    void add(Unit unit, UUID report, SealedForm form, byte[] content, byte[] hash) {
        unit.handle()
                .createUpdate("""
                        insert into report_file (report, form, content, hash, made_at) values (:report, :form, :content, :hash, :at)
                        on conflict (tenant, report, form) do nothing
                        """)
                .bind("report", report)
                .bind("form", form.name())
                .bind("content", content)
                .bind("hash", hash)
                .bind("at", unit.startedAt())
                .execute();
    }

    void addDownload(Unit unit, UUID report, SealedForm form) {
        unit.handle()
                .createUpdate("""
                        insert into report_download (report, form, by, by_name, at) values (:report, :form, :by, :byName, :at)
                        """)
                .bind("report", report)
                .bind("form", form.name())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** The newest downloads of a report. */
    List<DownloadRow> listDownloads(Unit unit, UUID report, int limit) {
        return unit.handle()
                .createQuery("""
                        select id, form, by_name, at from report_download where tenant = :tenant and report = :report
                        order by at desc, id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("report", report)
                .bind("limit", limit)
                .map((row, context) -> new DownloadRow(
                        row.getObject("id", UUID.class),
                        SealedForm.valueOf(row.getString("form")),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
