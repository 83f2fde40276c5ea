package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.intake.check.Verdict;
import org.xinheng.kernel.records.CopyBuffer;
import org.xinheng.kernel.records.Staging;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes what is to be said about rows. */
@ApplicationScoped
class IssueRepository {

    /** A row with its sealed cells. */
    record Kept(int line, Verdict verdict, List<String> rules, List<String> reasons, byte @Nullable [] cells) {}

    private static final int COLUMNS = 7;
    private static final String SEPARATOR = "\u001f";

    /** Rows on their way into the table; sentences hold no unit separator. */
    static void stage(CopyBuffer rows, RowIssue issue, Verdict verdict, byte @Nullable [] cells) {
        rows.row(COLUMNS)
                .integer(issue.line())
                .text(verdict.name())
                .text(String.join(SEPARATOR, issue.rules()))
                .text(String.join(SEPARATOR, issue.reasons()))
                .text(issue.subjectName())
                .text(issue.documentNo())
                .bytes(cells);
    }

    void add(Unit unit, UUID batch, CopyBuffer rows) {
        unit.handle().execute("""
                        create temp table if not exists stage_issue (line integer, verdict text, rules text, reasons text,
                            subject_name text, document_no text, cells bytea) on commit delete rows
                        """);
        Staging.copy(unit.handle(), "copy stage_issue from stdin (format binary)", rows);
        unit.handle().createUpdate("""
                        insert into intake_row_issue (batch, line, verdict, rules, reasons, subject_name, document_no, cells)
                        select :batch, line, verdict, string_to_array(rules, e'\\x1f'), string_to_array(reasons, e'\\x1f'),
                            subject_name, document_no, cells
                        from stage_issue
                        """).bind("batch", batch).execute();
        unit.handle().createUpdate("""
                        insert into intake_row_rule (batch, rule, line)
                        select distinct :batch, rule, line
                        from stage_issue cross join lateral unnest(string_to_array(rules, e'\\x1f')) as broken (rule)
                        """).bind("batch", batch).execute();
    }

    List<RowIssue> list(Unit unit, UUID batch, @Nullable Verdict verdict, @Nullable Rule rule, int after, int limit) {
        var query = unit.handle()
                .createQuery("""
                        select i.line, i.verdict, i.rules, i.reasons, i.subject_name, i.document_no from intake_row_issue i
                        """ + (rule == null ? "where i.batch = :batch and i.line > :after" : """
                        join intake_row_rule b on b.tenant = i.tenant and b.batch = i.batch and b.line = i.line
                        where b.batch = :batch and b.rule = :rule and b.line > :after
                        """) + """
                         and (cast(:verdict as text) is null or i.verdict = :verdict)
                        order by i.line limit :limit
                        """)
                .bind("batch", batch)
                .bind("after", after)
                .bind("verdict", verdict == null ? null : verdict.name())
                .bind("limit", limit);
        if (rule != null) {
            query.bind("rule", rule.name());
        }
        return query.map((row, context) -> new RowIssue(
                        row.getInt("line"),
                        Verdict.valueOf(row.getString("verdict")).wire(),
                        texts(row, "rules"),
                        texts(row, "reasons"),
                        row.getString("subject_name"),
                        row.getString("document_no")))
                .list();
    }

    /** Hands over every row that needs work, in order, a few at a time. */
    void eachToMend(Unit unit, UUID batch, Consumer<Kept> taker) {
        try (var rows = unit.handle()
                .createQuery("""
                        select line, verdict, rules, reasons, cells from intake_row_issue
                        where batch = :batch and verdict in ('REJECT', 'HOLD', 'WARN') order by line
                        """)
                .bind("batch", batch)
                .setFetchSize(500)
                .map((row, context) -> new Kept(
                        row.getInt("line"),
                        Verdict.valueOf(row.getString("verdict")),
                        texts(row, "rules"),
                        texts(row, "reasons"),
                        row.getBytes("cells")))
                .iterator()) {
            rows.forEachRemaining(taker);
        }
    }

    /** True for rows whose cells are kept, because somebody has to mend them. */
    static boolean isToMend(Verdict verdict) {
        return Set.of(Verdict.REJECT, Verdict.HOLD, Verdict.WARN).contains(verdict);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
