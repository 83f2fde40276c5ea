package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Batches of reports and their lines. */
@ApplicationScoped
class ReportBatchRepository {

    private static final String BATCHES = """
            select b.id, b.file_name, b.form_label, b.purpose_label, b.rows, b.asked_by_name, b.asked_at, b.finished_at,
              c.issued, c.printed, c.refused
            from report_batch b cross join lateral (
              select count(r.report)::integer as issued, count(*) filter (where r.printed)::integer as printed,
                count(r.problem)::integer as refused
              from report_batch_row r where r.tenant = b.tenant and r.batch = b.id) c
            where b.tenant = :tenant and (:all or b.asked_by = :by or b.bureau = cast(:bureau as uuid))
            """;

    /** A batch on its way in. */
    record NewBatch(UUID id, String fileName, String request, String formLabel, String purposeLabel) {}

    /** A batch under way, locked: what is wanted, and for whom. */
    record Running(UUID id, String request, ReportBook.By by) {}

    void add(Unit unit, NewBatch batch, AskedCodes asked) {
        unit.handle()
                .createUpdate("""
                        insert into report_batch (id, file_name, digest, request, form_label, purpose_label, rows, asked_by,
                          asked_by_name, bureau, asked_at)
                        values (:id, :file, :digest, cast(:request as jsonb), :form, :purpose, :rows, :by, :byName, :bureau, :at)
                        """)
                .bind("id", batch.id())
                .bind("file", batch.fileName())
                .bind("digest", asked.digest())
                .bind("request", batch.request())
                .bind("form", batch.formLabel())
                .bind("purpose", batch.purposeLabel())
                .bind("rows", asked.rows().size())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("bureau", unit.actor().bureau())
                .bind("at", unit.startedAt())
                .execute();
        unit.handle()
                .createUpdate("""
                        insert into report_batch_row (batch, line, asked)
                        select :batch, line, asked from unnest(cast(:lines as integer[]), cast(:asked as text[])) as r (line, asked)
                        """)
                .bind("batch", batch.id())
                .bind("lines", asked.rows().stream().map(AskedCodes.Row::line).toArray(Integer[]::new))
                .bind("asked", asked.rows().stream().map(AskedCodes.Row::asked).toArray(String[]::new))
                .execute();
    }

    /** The batch, if it is not finished. */
    Optional<Running> lock(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select id, request::text as request, asked_by, asked_by_name, bureau from report_batch
                        where tenant = :tenant and id = :id and finished_at is null for no key update
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Running(
                        row.getObject("id", UUID.class),
                        row.getString("request"),
                        new ReportBook.By(
                                row.getString("asked_by"),
                                row.getString("asked_by_name"),
                                row.getObject("bureau", UUID.class))))
                .findOne();
    }

    List<AskedCodes.Row> listWaiting(Unit unit, UUID batch, int limit) {
        return unit.handle()
                .createQuery("""
                        select line, asked from report_batch_row
                        where tenant = :tenant and batch = :batch and report is null and problem is null order by line limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("limit", limit)
                .map((row, context) -> new AskedCodes.Row(row.getInt("line"), row.getString("asked")))
                .list();
    }

    /** Reports of a batch that are issued and not printed. */
    List<UUID> listUnprinted(Unit unit, UUID batch, int limit) {
        return unit.handle()
                .createQuery("""
                        select report from report_batch_row
                        where tenant = :tenant and batch = :batch and report is not null and not printed order by line limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    void answer(Unit unit, UUID batch, int line, @Nullable UUID report, @Nullable String problem) {
        unit.handle()
                .createUpdate("""
                        update report_batch_row set report = :report, problem = :problem
                        where tenant = :tenant and batch = :batch and line = :line
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("line", line)
                .bind("report", report)
                .bind("problem", problem)
                .execute();
    }

    void print(Unit unit, UUID batch, UUID report) {
        unit.handle()
                .createUpdate("""
                        update report_batch_row set printed = true where tenant = :tenant and batch = :batch and report = :report
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("report", report)
                .execute();
    }

    /** Finishes it when nothing waits; whether something does. */
    boolean finish(Unit unit, UUID batch) {
        return unit.handle()
                        .createUpdate("""
                                update report_batch b set finished_at = :at where tenant = :tenant and id = :id and finished_at is null
                                  and not exists (select from report_batch_row r where r.tenant = b.tenant and r.batch = b.id
                                    and ((r.report is null and r.problem is null) or (r.report is not null and not r.printed)))
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", batch)
                        .bind("at", unit.startedAt())
                        .execute()
                == 0;
    }

    List<ReportBatchView> list(Unit unit, boolean all, int limit) {
        return seen(unit, BATCHES + " order by b.asked_at desc, b.id desc limit :limit", all)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<ReportBatchView> find(Unit unit, boolean all, UUID id) {
        return seen(unit, BATCHES + " and b.id = :id", all)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    private static org.jdbi.v3.core.statement.Query seen(Unit unit, String sql, boolean all) {
        return unit.handle()
                .createQuery(sql)
                .bind("tenant", unit.tenant())
                .bind("all", all)
                .bind("by", unit.actor().person())
                .bind("bureau", unit.actor().bureau());
    }

    /** Lines from behind one. */
    List<ReportBatchRow> listRows(Unit unit, UUID batch, int after, int limit) {
        return unit.handle()
                .createQuery("""
                        select b.line, b.asked, b.report, b.problem, b.printed, r.number, r.subject_name
                        from report_batch_row b left join report r on r.tenant = b.tenant and r.id = b.report
                        where b.tenant = :tenant and b.batch = :batch and b.line > :after order by b.line limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new ReportBatchRow(
                        row.getInt("line"),
                        row.getString("asked"),
                        row.getObject("report", UUID.class),
                        row.getString("number"),
                        row.getString("subject_name"),
                        row.getBoolean("printed"),
                        row.getString("problem")))
                .list();
    }

    /** Notes that every printed report of a batch was taken away at once. */
    void addDownloads(Unit unit, UUID batch) {
        unit.handle()
                .createUpdate("""
                        insert into report_download (report, form, by, by_name, at)
                        select report, 'PDF', :by, :byName, :at from report_batch_row
                        where tenant = :tenant and batch = :batch and printed
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    private static ReportBatchView view(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ReportBatchView(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("form_label"),
                row.getString("purpose_label"),
                row.getInt("rows"),
                row.getInt("issued"),
                row.getInt("printed"),
                row.getInt("refused"),
                finished != null,
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
