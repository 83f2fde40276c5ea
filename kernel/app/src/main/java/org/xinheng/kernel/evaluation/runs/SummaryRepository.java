package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.xinheng.kernel.tenancy.Unit;

/** Counts a run's grades and compares them with the last published run; all counting is done by the database. */
@ApplicationScoped
class SummaryRepository {

    private static final int MOVERS = 50;

    /** Call it in the unit that stored the last grades. */
    RunSummary summarise(Unit unit, UUID run) {
        return new RunSummary(
                query(unit, run, "select count(*) from grade where tenant = :tenant and run = :run")
                        .mapTo(Integer.class)
                        .one(),
                query(unit, run, """
                                select grade, count(*) as subjects from grade where tenant = :tenant and run = :run
                                group by grade order by grade
                                """)
                        .map((row, context) -> new RunSummary.GradeCount(row.getString(1), row.getInt(2)))
                        .list(),
                parts(unit, run, "kind"),
                parts(unit, run, """
                        case when records <= 1 then '1' when records <= 5 then '2–5' when records <= 20 then '6–20'
                             else '21+' end
                        """),
                scores(unit, run),
                former(unit, run).orElse(null));
    }

    private static List<RunSummary.Part> parts(Unit unit, UUID run, String part) {
        return query(unit, run, """
                        select %s as part, grade, count(*) as subjects from grade where tenant = :tenant and run = :run
                        group by 1, 2 order by 1, 2
                        """.formatted(part))
                .map((row, context) -> new RunSummary.Part(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private static List<RunSummary.Bucket> scores(Unit unit, UUID run) {
        return query(unit, run, """
                        with ends as (select min(score) as low, max(score) as high from grade
                                      where tenant = :tenant and run = :run),
                        -- Once, not once per grade, however few grades the planner expects.
                        step as materialized (select low, greatest(1, (high - low) / 20 + 1) as width from ends where low is not null)
                        select low + width * ((score - low) / width) as since, width, count(*) as subjects
                        from grade, step where tenant = :tenant and run = :run group by 1, 2 order by 1
                        """)
                .map((row, context) -> new RunSummary.Bucket(
                        row.getLong("since"), row.getLong("since") + row.getLong("width"), row.getInt("subjects")))
                .list();
    }

    private static Optional<RunSummary.Former> former(Unit unit, UUID run) {
        return query(unit, run, """
                        select f.id, f.as_of from grade_run f
                        join grade_run r on r.tenant = f.tenant and r.standard = f.standard
                        where r.tenant = :tenant and r.id = :run and f.state = 'PUBLISHED'
                        order by f.as_of desc, f.decided_at desc limit 1
                        """)
                .map((row, context) ->
                        former(unit, run, row.getObject("id", UUID.class), row.getObject("as_of", LocalDate.class)))
                .findOne();
    }

    private static RunSummary.Former former(Unit unit, UUID run, UUID former, LocalDate asOf) {
        var migration = query(unit, run, """
                        select was.grade as was, now.grade as is, count(*) as subjects
                        from (select subject, grade from grade where tenant = :tenant and run = :run) now
                        full join (select subject, grade from grade where tenant = :tenant and run = :former) was
                          using (subject)
                        group by 1, 2 order by 1, 2
                        """)
                .bind("former", former)
                .map((row, context) ->
                        new RunSummary.Move(row.getString("was"), row.getString("is"), row.getInt("subjects")))
                .list();
        var movers = query(unit, run, """
                        select case when s.id is null then now.subject end as person, s.code, coalesce(s.name, '') as name,
                               was.grade as was, now.grade as is, was.score as score_was,
                               now.score as score_is, was.findings as findings_was, now.findings as findings_is
                        from grade now join grade was
                          on was.tenant = now.tenant and was.run = :former and was.subject = now.subject
                        left join subject s on s.id = now.subject
                        where now.tenant = :tenant and now.run = :run and now.score <> was.score
                        order by abs(now.score - was.score) desc, s.code, now.subject limit :movers
                        """)
                .bind("former", former)
                .bind("movers", MOVERS)
                .map((row, context) -> mover(row))
                .list();
        return new RunSummary.Former(former, asOf, migration, movers);
    }

    private static RunSummary.Mover mover(ResultSet row) throws SQLException {
        return new RunSummary.Mover(
                row.getObject("person", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("was"),
                row.getString("is"),
                row.getLong("score_was"),
                row.getLong("score_is"),
                reasons(row.getString("findings_was"), row.getString("findings_is")));
    }

    private static List<RunSummary.Reason> reasons(String was, String is) {
        var before = points(was);
        var after = points(is);
        var rules = new TreeMap<>(before);
        rules.putAll(after);
        var reasons = new ArrayList<RunSummary.Reason>();
        for (String rule : rules.keySet()) {
            long from = before.getOrDefault(rule, 0L);
            long to = after.getOrDefault(rule, 0L);
            if (from != to) {
                reasons.add(new RunSummary.Reason(rule, from, to));
            }
        }
        return reasons;
    }

    private static Map<String, Long> points(String findings) {
        var points = new HashMap<String, Long>();
        FindingsJson.read(findings).forEach(kept -> points.merge(kept.rule(), kept.points(), Long::sum));
        return points;
    }

    private static Query query(Unit unit, UUID run, String sql) {
        return unit.handle().createQuery(sql).bind("tenant", unit.tenant()).bind("run", run);
    }
}
