package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.Listing;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;

/** Reads what the unit's tenant has on record about a subject, as far as an evaluation may know it. */
@ApplicationScoped
class EvaluationRepository {

    private final RegistrationRepository registrations;

    EvaluationRepository(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** The file of the subject with this code; empty if this tenant has no record of it. */
    Optional<SubjectRecords> find(Unit unit, String code) {
        return unit.handle()
                .createQuery("""
                        select id, kind, name from subject s where code = :code
                          and exists (select from record r where r.tenant = :tenant and r.subject = s.id)
                        """)
                .bind("code", code)
                .bind("tenant", unit.tenant())
                .map((row, context) -> file(
                        unit,
                        "subject",
                        row.getObject("id", UUID.class),
                        SubjectKind.valueOf(row.getString("kind")),
                        code,
                        row.getString("name")))
                .findOne();
    }

    /** A natural person's file: without name and number, which no standard needs to know. */
    SubjectRecords ofPerson(Unit unit, UUID person) {
        return file(unit, "private_subject", person, SubjectKind.NATURAL_PERSON, "", "");
    }

    /** The sectors of the acting officer's bureau; none without a bureau. */
    Set<String> sectors(Unit unit) {
        return unit.handle()
                .createQuery("select unnest(sectors) from bureau where tenant = :tenant and id = :bureau")
                .bind("tenant", unit.tenant())
                .bind("bureau", unit.actor().bureau())
                .mapTo(String.class)
                .set();
    }

    /**
     * Codes of subjects without a grade in a run, of whom something was recorded that the run could not know: entered after
     * it began, or decided after its day.
     */
    List<String> ungraded(Unit unit, UUID run, Collection<String> items, int limit) {
        return unit.handle()
                .createQuery("""
                        select s.code from subject s
                        where s.id in (
                            select r.subject from record r join grade_run g on g.tenant = r.tenant and g.id = :run
                            where r.tenant = :tenant and r.subject is not null and r.state = 'EFFECTIVE'
                              and r.item = any(:items) and (r.recorded_at >= g.started_at or r.decided_on > g.as_of))
                          and not exists (
                            select from grade g where g.tenant = :tenant and g.run = :run and g.subject = s.id)
                        order by s.code limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", run)
                .bindArray("items", String.class, items)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private SubjectRecords file(Unit unit, String column, UUID subject, SubjectKind kind, String code, String name) {
        var records = new ArrayList<RecordFacts>();
        var titles = new HashMap<UUID, String>();
        unit.handle()
                .createQuery("""
                        select id, item, document_no, title, decided_on, valid_until, class, payload::text as payload,
                               authority_name
                        from record where tenant = :tenant and %s = :subject and state = 'EFFECTIVE'
                        order by decided_on, id
                        """.formatted(column))
                .bind("tenant", unit.tenant())
                .bind("subject", subject)
                .map((row, context) -> {
                    RecordFacts facts = Payload.facts(row);
                    titles.put(facts.id(), row.getString("title"));
                    return facts;
                })
                .forEach(records::add);
        var registeredOn = kind == SubjectKind.NATURAL_PERSON ? null : registrations.of(unit, subject);
        return new SubjectRecords(
                new SubjectFile(kind, code, name, registeredOn, records, listings(unit, subject), Map.of()), titles);
    }

    /** Places on lists, the ended ones too, because grades are asked for past days; not those without a base from the start. */
    private static List<Listing> listings(Unit unit, UUID subject) {
        return unit.handle()
                .createQuery("""
                        select id, list, listed_on, coalesce(removed_on, ends_on) as delisted_on from list_entry
                        where tenant = :tenant and subject = :subject and removed_because is distinct from 'WITHDRAWN'
                        order by listed_on, id
                        """)
                .bind("tenant", unit.tenant())
                .bind("subject", subject)
                .map((row, context) -> new Listing(
                        row.getObject("id", UUID.class),
                        row.getString("list"),
                        row.getObject("listed_on", LocalDate.class),
                        row.getObject("delisted_on", LocalDate.class)))
                .list();
    }
}
