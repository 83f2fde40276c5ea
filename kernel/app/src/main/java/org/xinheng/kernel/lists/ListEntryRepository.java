package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.lists.ListEntry.Decision;
import org.xinheng.kernel.lists.ListEntry.Ended;
import org.xinheng.kernel.lists.ListEntry.Source;
import org.xinheng.kernel.lists.ListEntry.Term;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Entries of the unit's tenant; the public copy follows by itself. */
@ApplicationScoped
class ListEntryRepository {

    private static final String COLUMNS = """
            id, list, list_label, polarity, subject, private_subject, subject_kind, subject_code, subject_name, reason, basis,
            authority_name, document_no, record, case_file, bureau, import, line, listed_on, ends_on, repairable_from,
            publish, state, removed_on, removed_because, removal_note, removal_document_no""";

    /**
     * Stores an entry.
     *
     * @return false when the subject already stands on the list
     */
    boolean add(Unit unit, ListEntry entry) {
        var statement = unit.handle()
                .createUpdate("""
                        insert into list_entry (id, list, list_label, polarity, subject, private_subject, subject_kind, subject_code, subject_name,
                          reason, basis, authority_name, document_no, record, case_file, bureau, import, line, listed_on, ends_on,
                          repairable_from, publish, state, recorded_at)
                        values (:id, :list, :label, :polarity, :subject, :private, :kind, :code, :name, :reason, :basis, :authority,
                          :documentNo, :record, :caseFile, :bureau, :import, :line, :listedOn, :endsOn, :repairableFrom, :publish,
                          'ACTIVE', :at)
                        on conflict (tenant, list, coalesce(subject, private_subject)) where state = 'ACTIVE' do nothing
                        """)
                .bind("id", entry.id())
                .bind("list", entry.list())
                .bind("label", entry.listLabel())
                .bind("polarity", entry.polarity().name())
                .bind("subject", entry.subject().subject())
                .bind("private", entry.subject().privateSubject())
                .bind("kind", entry.subjectKind().name())
                .bind("code", entry.subject().code())
                .bind("name", entry.subject().name())
                .bind("reason", entry.decision().reason())
                .bind("basis", entry.decision().basis())
                .bind("authority", entry.decision().authority())
                .bind("documentNo", entry.decision().documentNo())
                .bind("listedOn", entry.term().listedOn())
                .bind("endsOn", entry.term().endsOn())
                .bind("repairableFrom", entry.term().repairableFrom())
                .bind("publish", entry.publish())
                .bind("bureau", entry.source().bureau())
                .bind("at", unit.startedAt());
        switch (entry.source()) {
            case Source.Decided(var file, var record, var _) ->
                statement
                        .bind("caseFile", file)
                        .bind("record", record)
                        .bind("import", (UUID) null)
                        .bind("line", (Integer) null);
            case Source.Imported(var file, var line) ->
                statement
                        .bind("caseFile", (UUID) null)
                        .bind("record", (UUID) null)
                        .bind("import", file)
                        .bind("line", line);
        }
        return statement.execute() == 1;
    }

    /** Ends an entry; false when it had ended before. */
    boolean end(Unit unit, UUID id, Ended ended) {
        return unit.handle()
                        .createUpdate("""
                        update list_entry set state = 'REMOVED', removed_on = :on, removed_because = :because, removal_note = :note,
                          removal_document_no = :documentNo, version = version + 1
                        where tenant = :tenant and id = :id and state = 'ACTIVE'
                        """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("on", ended.on())
                        .bind("because", ended.because().name())
                        .bind("note", ended.note())
                        .bind("documentNo", ended.documentNo())
                        .execute()
                == 1;
    }

    Optional<ListEntry> find(Unit unit, UUID id, boolean lock) {
        return unit.handle()
                .createQuery("select " + COLUMNS + " from list_entry where tenant = :tenant and id = :id"
                        + (lock ? " for no key update" : ""))
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The entry of a subject that stands on a list today. */
    Optional<ListEntry> findActive(Unit unit, String list, CaseSubject subject) {
        return unit.handle()
                .createQuery("select " + COLUMNS + """
                         from list_entry where tenant = :tenant and list = :list and state = 'ACTIVE'
                          and coalesce(subject, private_subject) = coalesce(cast(:subject as uuid), cast(:private as uuid))
                        """)
                .bind("tenant", unit.tenant())
                .bind("list", list)
                .bind("subject", subject.subject())
                .bind("private", subject.privateSubject())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Entries that rest on a record. */
    List<ListEntry> listActiveOf(Unit unit, UUID record) {
        return unit.handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from list_entry where tenant = :tenant and record = :record and state = 'ACTIVE' for no key update")
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .map((row, context) -> read(row))
                .list();
    }

    /** Entries whose term is over. */
    List<ListEntry> listEnding(Unit unit, LocalDate today, int limit) {
        return unit.handle()
                .createQuery("select " + COLUMNS + """
                         from list_entry where tenant = :tenant and state = 'ACTIVE' and ends_on <= :today
                        order by ends_on, id limit :limit for no key update skip locked
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Entries newest first, from behind a cursor. */
    List<ListEntry> list(Unit unit, EntryQuery query, @Nullable DayCursor after, int limit) {
        Polarity polarity = query.polarity();
        return new Conditions("select " + COLUMNS + " from list_entry where tenant = :tenant")
                .given("list", query.list(), "list = :list")
                .given("polarity", polarity == null ? null : polarity.name(), "polarity = :polarity")
                .given("state", query.removed() ? "REMOVED" : "ACTIVE", "state = :state")
                .given(
                        "q",
                        query.q(),
                        "(subject_code = :q or document_no = :q or position(cast(:q as text) in subject_name) > 0)")
                .given("code", query.code(), "subject_code = :code")
                .behind(after, "(listed_on, id) < (:cursorDay, :cursorId)")
                .query(unit, "order by listed_on desc, id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** How many stand on each list. */
    Map<String, Integer> count(Unit unit) {
        var counts = new HashMap<String, Integer>();
        unit.handle()
                .createQuery("""
                        select list, count(*) as entries from list_entry where tenant = :tenant and state = 'ACTIVE' group by list
                        """)
                .bind("tenant", unit.tenant())
                .map((row, context) -> counts.put(row.getString(1), row.getInt(2)))
                .forEach(former -> {});
        return counts;
    }

    /** What kind of subject a record is about. */
    Optional<SubjectKind> kindOf(Unit unit, UUID record) {
        return unit.handle()
                .createQuery("select subject_kind from record where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", record)
                .map((row, context) -> SubjectKind.valueOf(row.getString(1)))
                .findOne();
    }

    private static ListEntry read(ResultSet row) throws SQLException {
        return new ListEntry(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("list_label"),
                Polarity.valueOf(row.getString("polarity")),
                new CaseSubject(
                        row.getObject("subject", UUID.class),
                        row.getObject("private_subject", UUID.class),
                        row.getString("subject_code"),
                        row.getString("subject_name")),
                SubjectKind.valueOf(row.getString("subject_kind")),
                new Decision(
                        row.getString("reason"),
                        row.getString("basis"),
                        row.getString("authority_name"),
                        row.getString("document_no")),
                new Term(
                        row.getObject("listed_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("repairable_from", LocalDate.class)),
                source(row),
                row.getBoolean("publish"),
                ended(row));
    }

    private static Source source(ResultSet row) throws SQLException {
        UUID file = row.getObject("case_file", UUID.class);
        return file == null
                ? new Source.Imported(row.getObject("import", UUID.class), row.getInt("line"))
                : new Source.Decided(file, row.getObject("record", UUID.class), row.getObject("bureau", UUID.class));
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        String because = row.getString("removed_because");
        if (because == null) {
            return null;
        }
        String note = row.getString("removal_note");
        return new Ended(
                row.getObject("removed_on", LocalDate.class),
                RemovalCause.valueOf(because),
                note == null ? "" : note,
                row.getString("removal_document_no"));
    }
}
