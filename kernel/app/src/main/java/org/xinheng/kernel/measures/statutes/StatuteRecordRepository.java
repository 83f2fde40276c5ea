package org.xinheng.kernel.measures.statutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.tenancy.Unit;

/** Reads the decisions that statutes name. What is held back, withdrawn or shielded is no decision in effect. */
@ApplicationScoped
class StatuteRecordRepository {

    private static final String DECISIONS = """
            select r.id, r.item, r.subject, r.private_subject, r.subject_code, r.subject_name, r.source_bureau, r.document_no,
              r.authority_name, r.decided_on, r.state, r.publish,
              array(select r.payload ->> x.field from unnest(cast(:fields as text[])) with ordinality as x (field, place)
                    order by x.place) as words
            from record r
            where r.tenant = :tenant and r.item = any (cast(:items as text[])) and r.state in ('EFFECTIVE', 'EXPIRED', 'REPAIRED')
              and r.decided_on <= :day
            """;

    /** Which items to look among, and the codes of the fields to read. */
    record Fields(List<String> items, List<String> codes) {}

    /** A decision in effect, with the fields that were asked for; those it does not have are missing. */
    record Decision(
            UUID record,
            String item,
            CaseSubject subject,
            @Nullable UUID bureau,
            String documentNo,
            String authority,
            LocalDate decidedOn,
            String state,
            boolean published,
            Map<String, String> fields) {}

    List<Decision> ofSubjects(Unit unit, Fields fields, List<UUID> subjects, LocalDate day) {
        String sql = DECISIONS + " and r.subject = any (cast(:subjects as uuid[])) union all " + DECISIONS
                + " and r.private_subject = any (cast(:subjects as uuid[]))";
        return read(asked(unit, fields, day, sql).bind("subjects", subjects.toArray(UUID[]::new)), fields);
    }

    List<Decision> ofRecord(Unit unit, Fields fields, UUID record, LocalDate day) {
        return read(asked(unit, fields, day, DECISIONS + " and r.id = :record").bind("record", record), fields);
    }

    List<Decision> ofLines(Unit unit, Fields fields, UUID batch, int fromLine, int toLine, LocalDate day) {
        return read(
                asked(
                                unit,
                                fields,
                                day,
                                DECISIONS + " and r.batch = :batch and r.line between :from and :to order by r.line")
                        .bind("batch", batch)
                        .bind("from", fromLine)
                        .bind("to", toLine),
                fields);
    }

    /** Decisions since a day in the order of their ids, from behind one. */
    List<Decision> listDecided(
            Unit unit, Fields fields, LocalDate since, LocalDate day, @Nullable UUID after, int limit) {
        String sql = DECISIONS + """
                 and r.decided_on >= :since and (cast(:after as uuid) is null or r.id > cast(:after as uuid))
                order by r.id limit :limit
                """;
        return read(
                asked(unit, fields, day, sql)
                        .bind("since", since)
                        .bind("after", after)
                        .bind("limit", limit),
                fields);
    }

    void lock(Unit unit, UUID record) {
        unit.handle()
                .createQuery("select id from record where tenant = :tenant and id = :id for no key update")
                .bind("tenant", unit.tenant())
                .bind("id", record)
                .mapTo(UUID.class)
                .list();
    }

    Optional<String> state(Unit unit, UUID record) {
        return unit.handle()
                .createQuery("select state from record where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", record)
                .mapTo(String.class)
                .findOne();
    }

    private static Query asked(Unit unit, Fields fields, LocalDate day, String sql) {
        return unit.handle()
                .createQuery(sql)
                .bind("tenant", unit.tenant())
                .bind("items", fields.items().toArray(String[]::new))
                .bind("fields", fields.codes().toArray(String[]::new))
                .bind("day", day);
    }

    private static List<Decision> read(Query query, Fields fields) {
        return query.map((row, context) -> decision(row, fields)).list();
    }

    private static Decision decision(ResultSet row, Fields fields) throws SQLException {
        var words = (@Nullable String[]) row.getArray("words").getArray();
        var known = new HashMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word != null) {
                known.put(fields.codes().get(i), word);
            }
        }
        return new Decision(
                row.getObject("id", UUID.class),
                row.getString("item"),
                new CaseSubject(
                        row.getObject("subject", UUID.class),
                        row.getObject("private_subject", UUID.class),
                        row.getString("subject_code"),
                        row.getString("subject_name")),
                row.getObject("source_bureau", UUID.class),
                row.getString("document_no"),
                row.getString("authority_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("state"),
                row.getBoolean("publish"),
                known);
    }
}
