package org.xinheng.kernel.subjects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes the queue of codes and its ledger. */
@ApplicationScoped
class CodeIssueRepository {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;
    private static final TypeReference<List<CodeIssueView.Step>> STEPS = new TypeReference<>() {};

    private static final String SELECT = """
            select i.*, (select coalesce(jsonb_agg(jsonb_build_object('action', s.action, 'code', s.code, 'note', s.note,
                'doneBy', s.done_by, 'doneAt', s.done_at) order by s.number), '[]')
              from code_issue_step s where s.tenant = i.tenant and s.issue = i.id)::text as steps
            from code_issue i
            """;

    private final ObjectMapper json;

    CodeIssueRepository(ObjectMapper json) {
        this.json = json;
    }

    void add(Unit unit, UUID batch, List<CodeIssueFound> found) {
        var rows = unit.handle().prepareBatch("""
                        insert into code_issue (kind, code, name, suggestion, batch, line)
                        values (:kind, :code, :name,
                            case when :suggestion <> '' then :suggestion else coalesce(
                              (select s.code from subject s where s.core_name = :core and s.name = :name
                               order by s.first_seen_at limit 1), '') end,
                            :batch, :line)
                        on conflict do nothing
                        """);
        for (CodeIssueFound issue : found) {
            rows.bind("kind", issue.kind())
                    .bind("code", cut(issue.code(), LONGEST_CODE))
                    .bind("name", cut(issue.name(), LONGEST_NAME))
                    .bind("core", SubjectNames.core(issue.name()))
                    .bind("suggestion", issue.suggestion())
                    .bind("batch", batch)
                    .bind("line", issue.line())
                    .add();
        }
        rows.execute();
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    List<CodeIssueView> list(
            Unit unit, @Nullable String state, @Nullable String code, @Nullable UUID before, int limit) {
        return unit.handle()
                .createQuery(SELECT + """
                                where (cast(:state as text) is null or i.state = :state)
                                  and (cast(:code as text) is null or i.code = :code)
                                  and (cast(:before as uuid) is null or i.id < :before)
                                order by i.id desc limit :limit
                                """)
                .bind("state", state)
                .bind("code", code)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    CodeIssueView lock(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(SELECT + "where i.id = :id for update of i")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(
                        () -> new KernelException(SubjectError.CODE_ISSUE_NOT_FOUND, "没有这个代码问题，或不属于本地区。请返回列表重新选择。"));
    }

    void resolve(
            Unit unit,
            CodeIssueView issue,
            ResolveCodeIssue.Action action,
            @Nullable String code,
            String note,
            Instant at) {
        unit.handle()
                .createUpdate("""
                        insert into code_issue_step (issue, number, action, code, note, done_by, done_at)
                        values (:issue, :number, :action, :code, :note, :by, :at)
                        """)
                .bind("issue", issue.id())
                .bind("number", issue.steps().size() + 1)
                .bind("action", action)
                .bind("code", code)
                .bind("note", note)
                .bind("by", unit.actor().name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
        unit.handle()
                .createUpdate("update code_issue set state = 'RESOLVED', version = version + 1 where id = :id")
                .bind("id", issue.id())
                .execute();
    }

    private CodeIssueView read(ResultSet row) throws SQLException {
        UUID batch = row.getObject("batch", UUID.class);
        return new CodeIssueView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("code"),
                row.getString("name"),
                batch == null ? null : new CodeIssueView.FoundIn(batch, row.getInt("line")),
                row.getString("suggestion"),
                row.getString("state"),
                steps(row.getString("steps")));
    }

    private List<CodeIssueView.Step> steps(String array) {
        try {
            return json.readValue(array, STEPS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
