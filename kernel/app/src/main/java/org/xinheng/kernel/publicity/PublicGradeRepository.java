package org.xinheng.kernel.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.standard.Standard.Shown;

/** Copies published grades into the public read model, set-wise and under row security, and removes them from it. */
@ApplicationScoped
class PublicGradeRepository {

    /** Why a receipt was written. */
    enum Cause {
        PUBLISHED,
        CORRECTED,
        TAKEN_DOWN
    }

    /**
     * The one definition of who may be listed by name, for a grade {@code g} of a subject {@code s}. Who has no record here any
     * more was merged into somebody else or never belonged to the code.
     */
    private static final String MAY_BE_LISTED = """
            g.kind <> 'NATURAL_PERSON' and s.kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS', 'PUBLIC_BODY')
            and length(s.code) = 18 and s.name <> ''
            and exists (select from record r where r.tenant = g.tenant and r.subject = g.subject)
            """;

    private static final String CHANGED = """
            on conflict (tenant, run, code) do update
              set name = excluded.name, kind = excluded.kind, grade = excluded.grade, place = excluded.place
              where (p.name, p.kind, p.grade, p.place) is distinct from
                    (excluded.name, excluded.kind, excluded.grade, excluded.place)
            """;

    private final ObjectMapper json;

    PublicGradeRepository(ObjectMapper json) {
        this.json = json;
    }

    /** What the public sees of a standard. */
    Optional<Grading.Present> present(Unit unit, String standard) {
        return bind(
                        unit,
                        standard,
                        "select run, shown from public_grading where tenant = :tenant and standard = :standard")
                .map((row, context) ->
                        new Grading.Present(row.getObject("run", UUID.class), Shown.valueOf(row.getString("shown"))))
                .findOne();
    }

    /** The run that counts: of the latest day, and of that the one decided last. */
    Optional<Grading.Run> latestRun(Unit unit, String standard) {
        return bind(unit, standard, """
                        select id, edition, as_of, (decided_at at time zone 'Asia/Shanghai')::date as decided_on from grade_run
                        where tenant = :tenant and standard = :standard and state = 'PUBLISHED'
                        order by as_of desc, decided_at desc limit 1
                        """)
                .map((row, context) -> new Grading.Run(
                        row.getObject("id", UUID.class),
                        row.getString("edition"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class)))
                .findOne();
    }

    /**
     * Copies the next subjects behind {@code after}, each under the id its grade has in what the public sees now; the last of
     * them, or nothing at the end of the run.
     */
    Optional<UUID> copy(Unit unit, Grading grading, UUID after, int limit) {
        var upTo = unit.handle()
                .createQuery("""
                        select max(subject::text)::uuid from (select subject from grade
                          where tenant = :tenant and run = :run and subject > :after order by subject limit :limit) chunk
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", grading.run())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .findOne();
        upTo.ifPresent(last -> grades(
                        unit.handle()
                                .createUpdate("""
                                        insert into public_grade as p (tenant, run, standard, code, name, kind, grade, place, id)
                                        select g.tenant, g.run, :standard, s.code, s.name, s.kind, g.grade, w.place,
                                          coalesce((select o.id from public_grading n join public_grade o on o.tenant = n.tenant
                                            and o.run = n.run and o.code = s.code
                                            where n.tenant = g.tenant and n.standard = :standard), uuidv7())
                                        from grade g join subject s on s.id = g.subject
                                        join unnest(cast(:grades as text[]), cast(:places as smallint[])) as w (grade, place)
                                          on w.grade = g.grade
                                        where g.tenant = :tenant and g.run = :run and g.subject > :after and g.subject <= :upTo and
                                        """ + MAY_BE_LISTED + CHANGED)
                                .bind("after", after)
                                .bind("upTo", last)
                                .bind("tenant", unit.tenant()),
                        grading)
                .execute());
        return upTo;
    }

    private static <S extends SqlStatement<S>> S grades(S statement, Grading grading) {
        var shown = grading.grades().stream().filter(Grading.Line::shown).toList();
        return statement
                .bind("standard", grading.standard())
                .bind("run", grading.run())
                .bind("grades", shown.stream().map(Grading.Line::id).toArray(String[]::new))
                .bind("places", shown.stream().map(Grading.Line::place).toArray(Integer[]::new));
    }

    /**
     * One change of a tenant's public grades at a time. To be called before anything else a unit changes: triggers and counters
     * take the tenant's stamp, which nobody may hold who still has to wait here.
     */
    void lock(Unit unit) {
        unit.handle()
                .createQuery("select pg_advisory_xact_lock(20046, :tenant)::text")
                .bind("tenant", unit.tenant())
                .mapTo(String.class)
                .one();
    }

    /** Takes away who may not be listed with this run any more: for a run that is copied again. */
    int removeUngraded(Unit unit, Grading grading) {
        return grades(unit.handle().createUpdate("""
                                        delete from public_grade p where p.tenant = :tenant and p.run = :run and not exists (
                                          select from subject s join grade g on g.tenant = p.tenant and g.run = p.run and g.subject = s.id
                                          join unnest(cast(:grades as text[]), cast(:places as smallint[])) as w (grade, place)
                                            on w.grade = g.grade
                                          where s.code = p.code and p.standard = :standard and
                                        """ + MAY_BE_LISTED + ")").bind("tenant", unit.tenant()), grading)
                .execute();
    }

    /** How many subjects of a copied run the public sees by name. */
    int countCopied(Unit unit, Grading grading) {
        return unit.handle()
                .createQuery("select count(*) from public_grade where tenant = :tenant and run = :run")
                .bind("tenant", unit.tenant())
                .bind("run", grading.run())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Points the public to the copied run. This tells every grade of it to programs that keep a copy, and holds the tenant's
     * stamp until the unit ends: to be called last.
     */
    void show(Unit unit, Grading grading) {
        unit.handle()
                .createUpdate("""
                        insert into public_grading (tenant, standard, run, edition, as_of, published_on, shown, graded, grades)
                        select :tenant, :standard, :run, :edition, :asOf, :publishedOn, :shown, coalesce(sum(c.subjects), 0),
                          jsonb_agg(w.line || jsonb_build_object('subjects', coalesce(c.subjects, 0)) order by w.place)
                        from jsonb_array_elements(cast(:lines as jsonb)) with ordinality as w (line, place)
                        left join (select grade, count(*) as subjects from grade where tenant = :tenant and run = :run group by grade) c
                          on c.grade = w.line ->> 'id'
                        on conflict (tenant, standard) do update set run = excluded.run, edition = excluded.edition,
                          as_of = excluded.as_of, published_on = excluded.published_on, shown = excluded.shown,
                          graded = excluded.graded, grades = excluded.grades
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", grading.standard())
                .bind("run", grading.run())
                .bind("edition", grading.edition())
                .bind("asOf", grading.asOf())
                .bind("publishedOn", grading.publishedOn())
                .bind("shown", grading.shown().name())
                .bind("lines", text(grading))
                .execute();
    }

    private String text(Grading grading) {
        try {
            return json.writeValueAsString(grading.grades());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Removes some of the standard's rows that belong to other runs. */
    int removeOthers(Unit unit, String standard, UUID keep, int limit) {
        return unit.handle()
                .createUpdate("""
                        delete from public_grade where ctid = any (array(
                          select ctid from public_grade where tenant = :tenant and standard = :standard and run <> :keep limit :limit))
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .bind("keep", keep)
                .bind("limit", limit)
                .execute();
    }

    /** Removes everything the public sees of a standard's grades; how many subjects. */
    int takeDown(Unit unit, String standard) {
        unit.handle()
                .createUpdate("delete from public_grading where tenant = :tenant and standard = :standard")
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .execute();
        return unit.handle()
                .createUpdate("delete from public_grade where tenant = :tenant and standard = :standard")
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .execute();
    }

    /**
     * Brings what the public sees under these codes in step with registry and grades; how many rows changed, each standard with
     * a receipt.
     */
    int followSubjects(Unit unit, Set<String> codes, LocalDate today) {
        var which = codes.toArray(String[]::new);
        var rows = unit.handle()
                .createQuery("""
                        with seen as (select * from public_grading where tenant = :tenant),
                        wanted as (
                          select n.run, n.standard, s.code, s.name, s.kind, g.grade, (w.line ->> 'place')::smallint as place
                          from seen n join subject s on s.code = any (cast(:codes as text[]))
                          join grade g on g.tenant = :tenant and g.run = n.run and g.subject = s.id
                          join lateral jsonb_array_elements(n.grades) as w (line)
                            on w.line ->> 'id' = g.grade and (w.line ->> 'shown')::boolean
                          where %s),
                        gone as (
                          delete from public_grade p where p.tenant = :tenant and p.code = any (cast(:codes as text[]))
                            and not exists (select from wanted w where w.run = p.run and w.code = p.code)
                          returning p.run, p.standard),
                        came as (
                          insert into public_grade as p (tenant, run, standard, code, name, kind, grade, place)
                          select :tenant, run, standard, code, name, kind, grade, place from wanted %s returning p.run, p.standard)
                        select run, standard, (sum(came))::int as came, (sum(gone))::int as gone
                        from (select run, standard, 1 as came, 0 as gone from came
                              union all select run, standard, 0, 1 from gone) changed
                        group by run, standard
                        """.formatted(MAY_BE_LISTED, CHANGED))
                .bind("tenant", unit.tenant())
                .bind("codes", which)
                .map((row, context) -> new Corrected(
                        row.getString("standard"),
                        row.getObject("run", UUID.class),
                        row.getInt("came"),
                        row.getInt("gone")))
                .list();
        for (var row : rows) {
            recount(unit, row.standard(), row.run());
            addReceipt(unit, row.standard(), row.run(), Cause.CORRECTED, row.came(), row.gone(), today);
        }
        return rows.stream().mapToInt(row -> row.came() + row.gone()).sum();
    }

    /** The code of a subject of the registry; natural persons have none. */
    Optional<String> codeOf(Unit unit, UUID subject) {
        return unit.handle()
                .createQuery("select code from subject where id = :subject")
                .bind("subject", subject)
                .mapTo(String.class)
                .findOne();
    }

    /** Counts again how the run's grades are spread. */
    private static void recount(Unit unit, String standard, UUID run) {
        unit.handle()
                .createUpdate("""
                        update public_grading n set grades = (
                          select jsonb_agg(w.line || jsonb_build_object('subjects', coalesce(c.subjects, 0)) order by w.place)
                          from jsonb_array_elements(n.grades) with ordinality as w (line, place)
                          left join (select grade, count(*) as subjects from grade where tenant = :tenant and run = :run group by grade) c
                            on c.grade = w.line ->> 'id')
                        where n.tenant = :tenant and n.standard = :standard and n.run = :run
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .bind("run", run)
                .execute();
    }

    private record Corrected(String standard, UUID run, int came, int gone) {}

    void addReceipt(Unit unit, String standard, UUID run, Cause cause, int published, int takenDown, LocalDate today) {
        unit.handle()
                .createUpdate("""
                        insert into grade_publication_receipt (standard, run, cause, published, taken_down, dated_on, at)
                        values (:standard, :run, :cause, :published, :takenDown, :today, :at)
                        """)
                .bind("standard", standard)
                .bind("run", run)
                .bind("cause", cause.name())
                .bind("published", published)
                .bind("takenDown", takenDown)
                .bind("today", today)
                .bind("at", unit.startedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static org.jdbi.v3.core.statement.Query bind(Unit unit, String standard, String sql) {
        return unit.handle().createQuery(sql).bind("tenant", unit.tenant()).bind("standard", standard);
    }
}
