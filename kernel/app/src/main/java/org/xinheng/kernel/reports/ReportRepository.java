package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.reports.ReportQuery.Cursor;
import org.xinheng.kernel.reports.ReportQuery.Sight;
import org.xinheng.kernel.tenancy.Unit;

/** Reports as they were issued. */
@ApplicationScoped
class ReportRepository {

    private static final String ROWS = """
            select id, number, form, form_label, scope, subject_code, subject_name, purpose, purpose_label, note, recipient,
              period_from, period_until, entries, hash, issued_at, issued_by_name, firm, revoked_at, revoked_because
            from report where tenant = :tenant""";

    /** Officers see what their bureau issued, administrators all, a firm what it issued about itself. */
    private static final String SEEN =
            " and (:all or bureau = cast(:bureau as uuid) or (firm and subject_code = cast(:code as text)))";

    /** A report on its way in. */
    record NewReport(
            ReportContent content,
            String formLabel,
            String purpose,
            UUID subject,
            String text,
            byte[] hash,
            boolean firm,
            ReportBook.By by) {}

    Optional<FiledSubject> findSubject(Unit unit, String code) {
        return unit.handle()
                .createQuery("select id, code, name, kind, former_names from subject where code = :code")
                .bind("code", code)
                .map((row, context) -> new FiledSubject(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        List.of((String[]) row.getArray("former_names").getArray())))
                .findOne();
    }

    /** The next number of a year; who asks next waits for this unit to end, so that no number is lost. */
    int nextNumber(Unit unit, int year) {
        return unit.handle()
                .createQuery("""
                        insert into report_number as n (year, last) values (:year, 1)
                        on conflict (tenant, year) do update set last = n.last + 1 returning last
                        """)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
    }

    UUID add(Unit unit, NewReport report, Set<UUID> basis) {
        var content = report.content();
        UUID id = unit.handle()
                .createQuery("""
                        insert into report (number, form, form_label, scope, subject, subject_code, subject_name, purpose,
                          purpose_label, note, recipient, period_from, period_until, entries, content, hash, check_code, issued_at,
                          issued_by, issued_by_name, bureau, firm)
                        values (:number, :form, :formLabel, :scope, :subject, :code, :name, :purpose, :purposeLabel, :note,
                          :recipient, :from, :until, :entries, :content, :hash, :check, :at, :by, :byName, :bureau, :firm)
                        returning id
                        """)
                .bind("number", content.number())
                .bind("form", content.form())
                .bind("formLabel", report.formLabel())
                .bind("scope", content.scope().name())
                .bind("subject", report.subject())
                .bind("code", content.subject().code())
                .bind("name", content.subject().name())
                .bind("purpose", report.purpose())
                .bind("purposeLabel", content.asked().purpose())
                .bind("note", content.asked().note())
                .bind("recipient", content.asked().recipient())
                .bind("from", content.asked().from())
                .bind("until", content.asked().until())
                .bind("entries", content.entries())
                .bind("content", report.text())
                .bind("hash", report.hash())
                .bind("check", content.verification().code())
                .bind("at", unit.startedAt())
                .bind("by", report.by().person())
                .bind("byName", report.by().name())
                .bind("bureau", report.by().bureau())
                .bind("firm", report.firm())
                .mapTo(UUID.class)
                .one();
        unit.handle()
                .createUpdate("insert into report_basis (report, about) select :report, unnest(cast(:basis as uuid[]))")
                .bind("report", id)
                .bind("basis", basis.toArray(UUID[]::new))
                .execute();
        return id;
    }

    List<ReportRow> list(Unit unit, Sight sight, ReportQuery query, @Nullable Cursor after, int limit) {
        return seen(unit, ROWS + SEEN + """
                 and (cast(:q as text) is null or number = upper(cast(:q as text)) or subject_code = upper(cast(:q as text))
                       or position(cast(:q as text) in subject_name) > 0)
                  and (cast(:revoked as boolean) is null or (revoked_at is not null) = cast(:revoked as boolean))
                  and (cast(:at as timestamptz) is null or (issued_at, id) < (cast(:at as timestamptz), cast(:after as uuid)))
                order by issued_at desc, id desc limit :limit
                """, sight)
                .bind("q", query.q())
                .bind("revoked", query.revoked())
                .bind("at", after == null ? null : after.at())
                .bind("after", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<ReportRow> find(Unit unit, Sight sight, UUID id) {
        return seen(unit, ROWS + SEEN + " and id = :id", sight)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Query seen(Unit unit, String sql, Sight sight) {
        return unit.handle()
                .createQuery(sql)
                .bind("tenant", unit.tenant())
                .bind("all", sight.all())
                .bind("bureau", sight.bureau())
                .bind("code", sight.code());
    }

    /** The text it was issued with. */
    String content(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select content from report where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    /** Number and check code are asked for together, so that a wrong code looks like an unknown number. */
    Optional<ReportRow> findByCode(Unit unit, String number, String code) {
        return unit.handle()
                .createQuery(ROWS + " and number = :number and check_code = :check")
                .bind("tenant", unit.tenant())
                .bind("number", number)
                .bind("check", code)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<ReportRow> findByFile(Unit unit, byte[] hash) {
        return unit.handle()
                .createQuery(
                        ROWS
                                + " and id = (select report from report_file f where f.tenant = :tenant and f.hash = :hash limit 1)")
                .bind("tenant", unit.tenant())
                .bind("hash", hash)
                .map((row, context) -> read(row))
                .findOne();
    }

    boolean exists(Unit unit, String number) {
        return unit.handle()
                .createQuery("select exists (select from report where tenant = :tenant and number = :number)")
                .bind("tenant", unit.tenant())
                .bind("number", number)
                .mapTo(Boolean.class)
                .one();
    }

    /** Revokes one; false when it is revoked already. */
    boolean revoke(Unit unit, UUID id, String because) {
        return revoke(unit, " and id = :about", id, because) == 1;
    }

    /** Revokes those that rest on a record or an entry; how many. */
    int revokeAbout(Unit unit, UUID about, String because) {
        return revoke(
                unit,
                " and id in (select b.report from report_basis b where b.tenant = :tenant and b.about = :about)",
                about,
                because);
    }

    /** How many that rest on a record or an entry are revoked by now. */
    int countRevokedAbout(Unit unit, UUID about) {
        return unit.handle()
                .createQuery("""
                        select count(*) from report_basis b join report r on r.tenant = b.tenant and r.id = b.report
                        where b.tenant = :tenant and b.about = :about and r.revoked_at is not null
                        """)
                .bind("tenant", unit.tenant())
                .bind("about", about)
                .mapTo(Integer.class)
                .one();
    }

    private static int revoke(Unit unit, String which, UUID about, String because) {
        return unit.handle()
                .createUpdate(
                        "update report set revoked_at = :at, revoked_because = :because, revoked_by = :by where tenant = :tenant and revoked_at is null"
                                + which)
                .bind("tenant", unit.tenant())
                .bind("about", about)
                .bind("at", unit.startedAt())
                .bind("because", because)
                .bind("by", unit.actor().person())
                .execute();
    }

    private static ReportRow read(ResultSet row) throws SQLException {
        var scope = ReportScope.valueOf(row.getString("scope"));
        String because = row.getString("revoked_because");
        return new ReportRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("form"),
                row.getString("form_label"),
                scope,
                scope.label(),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getString("purpose"),
                row.getString("purpose_label"),
                row.getString("note"),
                row.getString("recipient"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                row.getInt("entries"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                instant(row, "issued_at"),
                row.getString("issued_by_name"),
                row.getBoolean("firm"),
                because == null ? null : new ReportRow.Revoked(instant(row, "revoked_at"), because));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
