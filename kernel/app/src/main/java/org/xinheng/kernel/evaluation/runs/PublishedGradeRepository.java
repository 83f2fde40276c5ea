package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.Points;

/** Grades of published runs, one by one. */
@ApplicationScoped
class PublishedGradeRepository {

    private static final String COLUMNS = """
            select r.id as run, g.subject, g.kind = 'NATURAL_PERSON' as natural, s.code, s.name, r.standard, r.label, r.edition,
              g.grade, g.score, r.as_of, r.decided_by
            from grade_run r join grade g on g.tenant = r.tenant and g.run = r.id left join subject s on s.id = g.subject
            where r.tenant = :tenant and r.state = 'PUBLISHED'
            """;

    List<PublishedGrade> list(Unit unit, String code) {
        return unit.handle()
                .createQuery(COLUMNS + """
                         and s.code = :code and r.id in (
                          select distinct on (standard) id from grade_run
                          where tenant = :tenant and state = 'PUBLISHED' order by standard, as_of desc, decided_at desc)
                        order by r.standard
                        """)
                .bind("tenant", unit.tenant())
                .bind("code", code)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<PublishedGrade> find(Unit unit, UUID run, UUID subject) {
        return unit.handle()
                .createQuery(COLUMNS + " and r.id = :run and g.subject = :subject")
                .bind("tenant", unit.tenant())
                .bind("run", run)
                .bind("subject", subject)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<UUID> bureauOf(Unit unit, String sector) {
        return unit.handle()
                .createQuery("""
                        select id from bureau where tenant = :tenant and :sector = any (sectors) and closed_at is null
                        order by opened_at, id limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("sector", sector)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Replaces a grade and keeps the former; false when it is not as the recheck found it. */
    boolean correct(Unit unit, PublishedGrade published, Recheck recheck, String caseNumber, String reason) {
        int kept = unit.handle()
                .createUpdate("""
                        insert into grade_correction (run, subject, number, score, grade, findings, case_number, reason, by, by_name, at)
                        select g.run, g.subject,
                          (select count(*) + 1 from grade_correction c
                           where c.tenant = g.tenant and c.run = g.run and c.subject = g.subject),
                          g.score, g.grade, g.findings, :caseNumber, :reason, :by, :byName, :at
                        from grade g
                        where g.tenant = :tenant and g.run = :run and g.subject = :subject and g.grade = :before
                          and g.score = :beforeScore
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", published.run())
                .bind("subject", published.subject())
                .bind("before", recheck.before().grade())
                .bind("beforeScore", hundredths(recheck.before()))
                .bind("caseNumber", caseNumber)
                .bind("reason", reason)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
        if (kept == 0) {
            return false;
        }
        unit.handle()
                .createUpdate("""
                        update grade set grade = :grade, score = :score, records = :records, findings = cast(:findings as json)
                        where tenant = :tenant and run = :run and subject = :subject
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", published.run())
                .bind("subject", published.subject())
                .bind("grade", recheck.after().grade())
                .bind("score", hundredths(recheck.after()))
                .bind("records", recheck.records())
                .bind("findings", recheck.findings())
                .execute();
        return true;
    }

    private static long hundredths(Recheck.Mark mark) {
        return mark.score().movePointRight(2).longValueExact();
    }

    private static PublishedGrade read(ResultSet row) throws SQLException {
        return new PublishedGrade(
                row.getObject("run", UUID.class),
                row.getObject("subject", UUID.class),
                row.getBoolean("natural"),
                row.getString("code"),
                row.getString("name"),
                row.getString("standard"),
                row.getString("label"),
                row.getString("edition"),
                row.getString("grade"),
                new Points(row.getLong("score")).decimal(),
                row.getObject("as_of", LocalDate.class),
                row.getString("decided_by"));
    }
}
