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
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.xinheng.kernel.tenancy.Unit;

/** Counts a run's grades and compares them with the last published run; what is large is counted by the database. */
@ApplicationScoped
class SummaryRepository {

    private static final int MOVERS = 50;

    /** How many records subjects have. */
    private static final List<String> SIZES = List.of("1", "2–5", "6–20", "21+");

    private static final int STEPS = 20;

    /** Subjects that have everything in common that is counted. */
    private record Cell(String kind, int size, String grade, long score, int subjects) {}

    /** Call it in the unit that stored the last grades. */
    RunSummary summarise(Unit unit, UUID run) {
        var cells = cells(unit, run);
        return new RunSummary(
                cells.stream().mapToInt(Cell::subjects).sum(),
                grades(cells),
                parts(cells, Cell::kind),
                parts(cells, Cell::size).stream()
                        .map(part -> new RunSummary.Part(
                                SIZES.get(Integer.parseInt(part.part())), part.grade(), part.subjects()))
                        .toList(),
                scores(cells),
                former(unit, run).orElse(null));
    }

    /** All grades are read once: they hold their reasons, and a population of them fills many gigabytes. */
    private static List<Cell> cells(Unit unit, UUID run) {
        return query(unit, run, """
                        select kind, case when records <= 1 then 0 when records <= 5 then 1 when records <= 20 then 2 else 3 end
                                 as size, grade, score, count(*) as subjects
                        from grade where tenant = :tenant and run = :run group by 1, 2, 3, 4
                        """)
                .map((row, context) -> new Cell(
                        row.getString("kind"),
                        row.getInt("size"),
                        row.getString("grade"),
                        row.getLong("score"),
                        row.getInt("subjects")))
                .list();
    }

    private static List<RunSummary.GradeCount> grades(List<Cell> cells) {
        var subjects = new TreeMap<String, Integer>();
        cells.forEach(cell -> subjects.merge(cell.grade(), cell.subjects(), Integer::sum));
        return subjects.entrySet().stream()
                .map(entry -> new RunSummary.GradeCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<RunSummary.Part> parts(List<Cell> cells, Function<Cell, Object> part) {
        var subjects = new TreeMap<String, TreeMap<String, Integer>>();
        cells.forEach(cell -> subjects.computeIfAbsent(String.valueOf(part.apply(cell)), _ -> new TreeMap<>())
                .merge(cell.grade(), cell.subjects(), Integer::sum));
        var parts = new ArrayList<RunSummary.Part>();
        subjects.forEach(
                (name, grades) -> grades.forEach((grade, count) -> parts.add(new RunSummary.Part(name, grade, count))));
        return parts;
    }

    private static List<RunSummary.Bucket> scores(List<Cell> cells) {
        long low = cells.stream().mapToLong(Cell::score).min().orElse(0);
        long high = cells.stream().mapToLong(Cell::score).max().orElse(0);
        long width = Math.max(1, (high - low) / STEPS + 1);
        var subjects = new TreeMap<Long, Integer>();
        cells.forEach(cell ->
                subjects.merge(low + width * ((cell.score() - low) / width), cell.subjects(), Integer::sum));
        return subjects.entrySet().stream()
                .map(entry -> new RunSummary.Bucket(entry.getKey(), entry.getKey() + width, entry.getValue()))
                .toList();
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
