package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.xinheng.kernel.evaluation.Payload;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Needs;

/** Reads a part of a tenant's natural persons of full age; who is not has no file here. */
@ApplicationScoped
class PersonPopulationRepository {

    private final Persons persons;

    PersonPopulationRepository(Persons persons) {
        this.persons = persons;
    }

    /** The persons of a chunk who have records and were of age on the day, in the order of their ids, nameless. */
    List<PopulationRepository.Member> read(Unit unit, Chunk chunk, Needs needs, LocalDate asOf) {
        var adults = persons.listOfAge(unit, chunk.after(), chunk.upTo(), asOf);
        var members = new ArrayList<PopulationRepository.Member>();
        var records = records(unit, adults.toArray(UUID[]::new), needs, asOf);
        for (UUID person : new TreeSet<>(records.keySet())) {
            members.add(new PopulationRepository.Member(
                    person,
                    new SubjectFile(
                            SubjectKind.NATURAL_PERSON,
                            "",
                            "",
                            null,
                            records.getOrDefault(person, List.of()),
                            List.of(),
                            Map.of())));
        }
        return members;
    }

    /** Persons without any record that matters are there, too, with an empty list. */
    private static Map<UUID, List<RecordFacts>> records(Unit unit, UUID[] adults, Needs needs, LocalDate asOf) {
        var all = new HashMap<UUID, List<RecordFacts>>();
        unit.handle()
                .createQuery("""
                        select private_subject, id, item, document_no, authority_name, decided_on, valid_until, class,
                               payload::text as payload,
                               state = 'EFFECTIVE' and item = any(:items) and decided_on <= :asOf as counts
                        from record where tenant = :tenant and private_subject = any(:adults)
                        """)
                .bind("tenant", unit.tenant())
                .bind("asOf", asOf)
                .bindArray("items", String.class, needs.items())
                .bindArray("adults", UUID.class, (Object[]) adults)
                .map((row, context) -> {
                    var file = all.computeIfAbsent(row.getObject(1, UUID.class), person -> new ArrayList<>(4));
                    return row.getBoolean("counts") && file.add(Payload.facts(row));
                })
                .forEach(read -> {});
        return all;
    }
}
