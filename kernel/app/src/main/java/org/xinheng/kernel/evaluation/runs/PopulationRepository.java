package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.Payload;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Needs;

/** Reads a part of a tenant's population: exactly the records and fields a standard looks at, nothing else. */
@ApplicationScoped
class PopulationRepository {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String RANGE = "tenant = :tenant and subject > :after and subject <= :upTo";

    /** A subject and what a standard may know about it. */
    record Member(UUID id, SubjectFile file) {}

    /** The subjects of a chunk in the order of their ids, those without any record that matters included. */
    List<Member> read(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var records = records(unit, chunk, needs, asOf);
        var grades = grades(unit, chunk, needs, asOf);
        return bind(unit, chunk, """
                        select s.id, s.code, s.name, s.kind from subject s
                        where s.id in (select subject from record where %s)
                        order by s.id
                        """.formatted(RANGE))
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Member(
                            id,
                            new SubjectFile(
                                    SubjectKind.valueOf(row.getString("kind")),
                                    row.getString("code"),
                                    row.getString("name"),
                                    null,
                                    records.getOrDefault(id, List.of()),
                                    List.of(),
                                    grades.getOrDefault(id, Map.of())));
                })
                .list();
    }

    private static Map<UUID, List<RecordFacts>> records(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var all = new HashMap<UUID, List<RecordFacts>>();
        var columns = new Columns(needs);
        bind(unit, chunk, """
                        select subject, id, item, document_no, authority_name, decided_on, valid_until, class%s from record
                        where %s and state = 'EFFECTIVE' and item = any(:items) and decided_on <= :asOf
                        """.formatted(columns.select(), RANGE))
                .bindArray("items", String.class, needs.items())
                .bind("asOf", asOf)
                .setFetchSize(2000)
                .map((row, context) -> {
                    var facts = facts(row, columns);
                    all.computeIfAbsent(row.getObject(1, UUID.class), subject -> new ArrayList<>(4))
                            .add(facts);
                    return facts;
                })
                .forEach(read -> {});
        return all;
    }

    private static RecordFacts facts(ResultSet row, Columns columns) throws SQLException {
        String grave = row.getString(8);
        return new RecordFacts(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                grave == null ? null : RecordClass.valueOf(grave),
                columns.whole() ? Payload.scalars(row.getString(9)) : columns.read(row),
                row.getString(5));
    }

    /** The published grades under the other standards this one refers to. */
    private static Map<UUID, Map<String, String>> grades(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var all = new HashMap<UUID, Map<String, String>>();
        if (needs.standards().isEmpty()) {
            return all;
        }
        bind(unit, chunk, """
                        select g.subject, run.standard, g.grade
                        from (select distinct on (standard) id, standard from grade_run
                              where tenant = :tenant and state = 'PUBLISHED' and standard = any(:standards)
                                and as_of <= :asOf
                              order by standard, as_of desc, decided_at desc) run
                        join grade g on g.tenant = :tenant and g.run = run.id
                        where g.subject > :after and g.subject <= :upTo
                        """)
                .bindArray("standards", String.class, needs.standards())
                .bind("asOf", asOf)
                .map((row, context) -> all.computeIfAbsent(row.getObject(1, UUID.class), subject -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)))
                .forEach(former -> {});
        return all;
    }

    private static Query bind(Unit unit, Chunk chunk, String sql) {
        return unit.handle()
                .createQuery(sql)
                .bind("tenant", unit.tenant())
                .bind("after", or(chunk.after(), FIRST))
                .bind("upTo", or(chunk.upTo(), LAST));
    }

    private static UUID or(@Nullable UUID given, UUID otherwise) {
        return given == null ? otherwise : given;
    }

    /** The fields of the payload as columns, unless a Java indicator wants whole records. */
    private static final class Columns {

        /** Names that may stand in a statement as they are. */
        private static final Predicate<String> SAFE =
                Pattern.compile("[A-Za-z][A-Za-z0-9_]*").asMatchPredicate();

        /** With more fields than these, taking the payload apart here is cheaper than in the statement. */
        private static final int MOST = 24;

        private final String[] fields;
        private final boolean whole;

        Columns(Needs needs) {
            var names = new TreeSet<String>();
            needs.fields().values().forEach(names::addAll);
            fields = names.toArray(String[]::new);
            whole = !needs.wholeItems().isEmpty()
                    || names.size() > MOST
                    || !names.stream().allMatch(SAFE);
        }

        boolean whole() {
            return whole;
        }

        String select() {
            if (whole) {
                return ", payload::text";
            }
            var columns = new StringBuilder();
            for (var field : fields) {
                columns.append(", payload ->> '").append(field).append('\'');
            }
            return columns.toString();
        }

        Map<String, String> read(ResultSet row) throws SQLException {
            var read = new HashMap<String, String>();
            for (int i = 0; i < fields.length; i++) {
                String value = row.getString(9 + i);
                if (value != null && !value.isBlank()) {
                    read.put(fields[i], value);
                }
            }
            return read;
        }
    }
}
