package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.commitments.CommitmentLaw.CheckDays;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.tenancy.Unit;

/** Commitments of the unit's tenant; the public copy follows by itself. */
@ApplicationScoped
class CommitmentRepository extends PromiseRepository {

    private static final String ROWS = """
            select c.*, coalesce(case when :forSubject then f.subject_state end, c.state) as shown_state,
              coalesce(case when :forSubject then f.subject_label end, f.state_label) as shown_label
            from commitment c join case_file f on f.tenant = c.tenant and f.id = c.id
            where c.tenant = :tenant""";

    CommitmentRepository() {
        super("commitment");
    }

    void add(Unit unit, UUID id, String code, Party party, Terms terms) {
        unit.handle()
                .createUpdate("""
                        insert into commitment (id, code, kind, kind_label, subject, private_subject, subject_kind, subject_code, subject_name, matter,
                          content, liability, disclosure, basis, bureau, authority_code, authority_name, valid_until, begun_on, repair,
                          template, state)
                        values (:id, :code, :kind, :kindLabel, :subject, :person, :subjectKind, :subjectCode, :subjectName, :matter, :content,
                          :liability, :disclosure, :basis, :bureau, :authorityCode, :authority, :validUntil, :begunOn, :repair, :template, 'DRAFTED')
                        """)
                .bind("id", id)
                .bind("code", code)
                .bind("kind", terms.kind())
                .bind("kindLabel", terms.kindLabel())
                .bind("subject", party.subject())
                .bind("subjectKind", party.kind().name())
                .bind("person", party.person())
                .bind("subjectCode", party.isPerson() ? null : party.code())
                .bind("subjectName", party.isPerson() ? null : party.name())
                .bind("matter", terms.matter())
                .bind("content", terms.content())
                .bind("liability", terms.liability())
                .bind("disclosure", terms.person() != null ? "NONE" : terms.open() ? "PUBLIC" : "SHARED")
                .bind("basis", terms.basis())
                .bind("bureau", terms.bureau())
                .bind("authorityCode", terms.authorityCode())
                .bind("authority", terms.authority())
                .bind("validUntil", terms.validUntil())
                .bind("begunOn", terms.begunOn())
                .bind("repair", terms.repair())
                .bind("template", terms.template())
                .execute();
    }

    /**
     * Keeps the words that were signed, and by when they are looked at.
     *
     * @param sealed the words of a natural person, which are kept only so; else null
     */
    void sign(Unit unit, UUID id, String state, SignedWords words, byte @Nullable [] sealed, CheckDays days) {
        unit.handle()
                .createUpdate("""
                        update commitment set state = :state, text = :text, sealed_text = :sealed, hash = :hash, signer = :signer, signed_channel = :channel,
                          signed_by = :by, signed_at = :at, made_on = :madeOn, check_on = :checkOn, warn_on = :warnOn,
                          version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .bind("text", sealed == null ? words.text() : null)
                .bind("sealed", sealed)
                .bind("hash", words.signature().hash())
                .bind("signer", words.signature().signer())
                .bind("channel", words.signature().channel().name())
                .bind("by", words.by())
                .bind("at", words.at())
                .bind("madeOn", words.signature().madeOn())
                .bind("checkOn", days.checkOn())
                .bind("warnOn", days.warnOn())
                .execute();
    }

    void move(Unit unit, UUID id, String state) {
        unit.handle()
                .createUpdate(
                        "update commitment set state = :state, version = version + 1 where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .execute();
    }

    Optional<CommitmentRow> find(Unit unit, UUID id) {
        return find(unit, id, false);
    }

    /** @param forSubject whether it is shown to whom it is about: without a proposal that waits for a decision */
    Optional<CommitmentRow> find(Unit unit, UUID id, boolean forSubject) {
        return bound(unit, ROWS + " and c.id = :id")
                .bind("forSubject", forSubject)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Words that were signed: in clear, or sealed when a natural person signed them. */
    record Words(String text, byte @Nullable [] sealed) {}

    /** The words that were signed. */
    Optional<Words> findWords(Unit unit, UUID id) {
        return bound(unit, """
                        select coalesce(text, '') as text, sealed_text from commitment
                        where tenant = :tenant and id = :id and hash is not null
                        """)
                .bind("id", id)
                .map((row, context) -> new Words(row.getString("text"), row.getBytes("sealed_text")))
                .findOne();
    }

    boolean existsForRepair(Unit unit, UUID repair) {
        return unit.handle()
                .createQuery(
                        "select exists (select from commitment where tenant = :tenant and repair = cast(:repair as uuid))")
                .bind("tenant", unit.tenant())
                .bind("repair", repair)
                .mapTo(Boolean.class)
                .one();
    }

    /** Newest first, from behind a cursor, of those the scope lets see. */
    List<CommitmentRow> list(
            Unit unit, CaseSight.Scope scope, CommitmentQuery query, @Nullable DayCursor after, int limit) {
        return bound(unit, ROWS + """
                 and (:all or c.bureau = cast(:bureau as uuid) or c.subject_code = :own)
                  and (cast(:kind as text) is null or c.kind = :kind)
                  and (cast(:state as text) is null
                    or coalesce(case when :forSubject then f.subject_state end, c.state) = :state)
                  and (cast(:q as text) is null or c.subject_code = :q or c.code = :q
                       or position(cast(:q as text) in c.subject_name) > 0 or position(cast(:q as text) in c.matter) > 0)
                  and (cast(:day as date) is null or (c.begun_on, c.id) < (cast(:day as date), cast(:after as uuid)))
                order by c.begun_on desc, c.id desc limit :limit
                """)
                .bind("forSubject", scope.code() != null)
                .bind("all", scope.all())
                .bind("bureau", scope.bureau())
                .bind("own", scope.code())
                .bind("kind", query.kind())
                .bind("state", query.state())
                .bind("q", query.q())
                .bind("day", after == null ? null : after.day())
                .bind("after", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    private static Query bound(Unit unit, String sql) {
        return unit.handle().createQuery(sql).bind("tenant", unit.tenant());
    }

    private static CommitmentRow read(ResultSet row) throws SQLException {
        String channel = row.getString("signed_channel");
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new CommitmentRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("kind"),
                row.getString("kind_label"),
                Objects.requireNonNullElse(row.getString("subject_code"), ""),
                Objects.requireNonNullElse(row.getString("subject_name"), ""),
                row.getObject("private_subject", UUID.class),
                row.getString("matter"),
                row.getString("content"),
                row.getString("liability"),
                row.getString("disclosure").equals("PUBLIC"),
                row.getString("basis"),
                row.getObject("bureau", UUID.class),
                row.getString("authority_name"),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("check_on", LocalDate.class),
                row.getString("shown_state"),
                row.getString("shown_label"),
                row.getString("fulfilment"),
                row.getObject("determined_on", LocalDate.class),
                row.getObject("repair", UUID.class),
                row.getObject("record", UUID.class),
                row.getString("hash"),
                row.getString("signer"),
                channel == null ? null : Signature.Channel.valueOf(channel).label(),
                signedAt == null ? null : signedAt.toInstant());
    }
}
