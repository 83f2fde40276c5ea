package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.tenancy.Unit;

/** Reads entries with the standing of what they rest on. */
@ApplicationScoped
class ListedEntryRepository {

    private static final String ENTRIES = """
            select e.id, e.list, e.list_label, e.polarity, e.subject, e.private_subject, e.subject_code, e.subject_name, e.bureau,
              e.record, e.document_no, e.authority_name, e.listed_on, e.ends_on, e.publish, e.removed_on, e.removed_because,
              coalesce((select r.state = 'SHIELDED' from record r where r.tenant = e.tenant and r.id = e.record), false)
                as shielded
            from list_entry e where e.tenant = :tenant
            """;

    Optional<ListedEntry> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(ENTRIES + " and e.id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Every entry the same subject has or had, locked in one order. */
    List<ListedEntry> lockOfSubject(Unit unit, CaseSubject subject) {
        return unit.handle()
                .createQuery(ENTRIES + """
                         and coalesce(e.subject, e.private_subject) = coalesce(cast(:subject as uuid), cast(:private as uuid))
                        order by e.id for no key update of e
                        """)
                .bind("tenant", unit.tenant())
                .bind("subject", subject.subject())
                .bind("private", subject.privateSubject())
                .map((row, context) -> read(row))
                .list();
    }

    /** Every entry a subject of the registry has or had, newest first. */
    List<ListedEntry> listOfSubject(Unit unit, UUID subject) {
        return unit.handle()
                .createQuery(ENTRIES + " and e.subject = :subject order by e.listed_on desc, e.id")
                .bind("tenant", unit.tenant())
                .bind("subject", subject)
                .map((row, context) -> read(row))
                .list();
    }

    /** Entries that rest on a record, ended ones too. */
    List<ListedEntry> listResting(Unit unit, UUID record) {
        return unit.handle()
                .createQuery(ENTRIES + " and e.record = :record order by e.id")
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .map((row, context) -> read(row))
                .list();
    }

    /** A part of the active entries behind an id, in order. */
    List<UUID> listActive(Unit unit, @Nullable UUID after, int limit) {
        return unit.handle()
                .createQuery("""
                        select id from list_entry where tenant = :tenant and state = 'ACTIVE'
                          and (cast(:after as uuid) is null or id > cast(:after as uuid)) order by id limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Active entries whose decision was repaired, whose law lets them go today, and about whom nobody was asked yet. */
    List<UUID> listRepaired(Unit unit, LocalDate today, int limit) {
        return unit.handle()
                .createQuery("""
                        select e.id from list_entry e join record r on r.tenant = e.tenant and r.id = e.record
                        where e.tenant = :tenant and e.state = 'ACTIVE' and r.state = 'REPAIRED' and e.repairable_from <= :today
                          and not exists (select from case_file c where c.tenant = e.tenant and c.kind = :kind
                                            and c.about = e.id::text)
                        order by e.id limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("kind", Removals.KIND.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** The newest removal about an entry: its number and state, or empty. */
    Optional<Asked> findAsked(Unit unit, UUID entry) {
        return unit.handle()
                .createQuery("""
                        select number, closed_at is null as open, due_on from case_file
                        where tenant = :tenant and kind = :kind and about = :entry order by opened_at desc, id desc limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("kind", Removals.KIND.id())
                .bind("entry", entry.toString())
                .map((row, context) -> new Asked(
                        row.getString("number"), row.getBoolean("open"), row.getObject("due_on", LocalDate.class)))
                .findOne();
    }

    /** A removal somebody asked for. */
    record Asked(String number, boolean open, @Nullable LocalDate due) {}

    private static ListedEntry read(ResultSet row) throws SQLException {
        String because = row.getString("removed_because");
        return new ListedEntry(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("list_label"),
                Polarity.valueOf(row.getString("polarity")),
                new CaseSubject(
                        row.getObject("subject", UUID.class),
                        row.getObject("private_subject", UUID.class),
                        row.getString("subject_code"),
                        row.getString("subject_name")),
                row.getObject("bureau", UUID.class),
                row.getObject("record", UUID.class),
                row.getString("document_no"),
                row.getString("authority_name"),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("publish"),
                row.getBoolean("shielded"),
                because == null
                        ? null
                        : new ListedEntry.Ended(
                                row.getObject("removed_on", LocalDate.class), RemovalCause.valueOf(because)));
    }
}
