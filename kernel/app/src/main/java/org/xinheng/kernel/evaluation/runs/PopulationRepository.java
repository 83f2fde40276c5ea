package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.RegistrationRepository;
import org.xinheng.kernel.records.CopyRows;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.Listing;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Needs;

/**
 * Reads a part of a tenant's population: exactly the records and fields a standard looks at, nothing else. Copied out in
 * PostgreSQL's binary format, records and subjects each once and in the order of the subjects.
 */
@ApplicationScoped
class PopulationRepository {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final RegistrationRepository registrations;

    PopulationRepository(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** A subject and what a standard may know about it. */
    record Member(UUID id, SubjectFile file) {}

    /** The subjects of a chunk in the order of their ids, those without any record that matters included. */
    List<Member> read(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var records = records(unit, chunk, needs, asOf);
        var grades = grades(unit, chunk, needs, asOf);
        var listings = listings(unit, chunk, needs, asOf);
        var registered = needs.registration()
                ? registrations.between(unit, or(chunk.after(), FIRST), or(chunk.upTo(), LAST))
                : Map.<UUID, LocalDate>of();
        var members = new ArrayList<Member>();
        try (var rows = CopyRows.of(unit.handle(), """
                select s.id, s.code, s.name, s.kind from subject s
                where s.id in (select subject from record where %s) order by s.id
                """.formatted(range(unit, chunk)))) {
            while (rows.next()) {
                UUID id = rows.uuid();
                String code = Objects.requireNonNull(rows.text());
                String name = Objects.requireNonNull(rows.text());
                members.add(new Member(
                        id,
                        new SubjectFile(
                                SubjectKind.valueOf(rows.text()),
                                code,
                                name,
                                registered.get(id),
                                records.getOrDefault(id, List.of()),
                                listings.getOrDefault(id, List.of()),
                                grades.getOrDefault(id, Map.of()))));
            }
        }
        return members;
    }

    private static Map<UUID, List<RecordFacts>> records(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var all = new HashMap<UUID, List<RecordFacts>>();
        var columns = new PayloadColumns(needs);
        UUID subject = LAST;
        List<RecordFacts> file = List.of();
        try (var rows = CopyRows.of(
                unit.handle(), """
                select subject, id, item, decided_on, valid_until, class%s from record
                where %s and state = 'EFFECTIVE' and item in (%s) and decided_on <= date '%s'
                order by subject
                """.formatted(columns.select(), range(unit, chunk), literals(needs.items()), asOf))) {
            while (rows.next()) {
                UUID next = rows.uuid();
                if (!next.equals(subject)) {
                    subject = next;
                    file = new ArrayList<>();
                    all.put(subject, file);
                }
                file.add(facts(rows, columns));
            }
        }
        return all;
    }

    private static RecordFacts facts(CopyRows row, PayloadColumns columns) {
        UUID id = row.uuid();
        String item = Objects.requireNonNull(row.text());
        LocalDate decidedOn = Objects.requireNonNull(row.date());
        LocalDate validUntil = row.date();
        String grave = row.text();
        return columns.facts(row, id, item, decidedOn, validUntil, grave == null ? null : RecordClass.valueOf(grave));
    }

    /** The published grades under the other standards this one refers to. */
    private static Map<UUID, Map<String, String>> grades(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var all = new HashMap<UUID, Map<String, String>>();
        if (needs.standards().isEmpty()) {
            return all;
        }
        unit.handle()
                .createQuery("""
                        select g.subject, run.standard, g.grade
                        from (select distinct on (standard) id, standard from grade_run
                              where tenant = :tenant and state = 'PUBLISHED' and standard = any(:standards)
                                and as_of <= :asOf
                              order by standard, as_of desc, decided_at desc) run
                        join grade g on g.tenant = :tenant and g.run = run.id
                        where g.subject > :after and g.subject <= :upTo
                        """)
                .bind("tenant", unit.tenant())
                .bind("after", or(chunk.after(), FIRST))
                .bind("upTo", or(chunk.upTo(), LAST))
                .bindArray("standards", String.class, needs.standards())
                .bind("asOf", asOf)
                .map((row, context) -> all.computeIfAbsent(row.getObject(1, UUID.class), subject -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)))
                .forEach(former -> {});
        return all;
    }

    /** Places on the lists a standard looks at; not those that turned out to have no base. */
    private static Map<UUID, List<Listing>> listings(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var all = new HashMap<UUID, List<Listing>>();
        if (needs.lists().isEmpty()) {
            return all;
        }
        unit.handle()
                .createQuery("""
                        select subject, id, list, listed_on, coalesce(removed_on, ends_on) as delisted_on from list_entry
                        where tenant = :tenant and subject > :after and subject <= :upTo and list = any(:lists)
                          and listed_on <= :asOf and removed_because is distinct from 'WITHDRAWN'
                        order by listed_on, id
                        """)
                .bind("tenant", unit.tenant())
                .bind("after", or(chunk.after(), FIRST))
                .bind("upTo", or(chunk.upTo(), LAST))
                .bindArray("lists", String.class, needs.lists())
                .bind("asOf", asOf)
                .map((row, context) -> all.computeIfAbsent(row.getObject(1, UUID.class), subject -> new ArrayList<>(2))
                        .add(new Listing(
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class))))
                .forEach(read -> {});
        return all;
    }

    private static String range(Unit unit, Chunk chunk) {
        return "tenant = %d and subject > '%s' and subject <= '%s'"
                .formatted(unit.tenant(), or(chunk.after(), FIRST), or(chunk.upTo(), LAST));
    }

    /** Ids of catalogue items as they stand in a statement. */
    private static String literals(Set<String> items) {
        return items.stream()
                .map(item -> "'" + item.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "", items.isEmpty() ? "null" : ""));
    }

    private static UUID or(@Nullable UUID given, UUID otherwise) {
        return given == null ? otherwise : given;
    }
}
