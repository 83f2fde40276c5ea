package org.xinheng.kernel.workbench.exports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.audit.AuditQuestion;
import org.xinheng.kernel.cases.CaseQuestion;
import org.xinheng.kernel.commitments.Question;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.intake.BatchQuestion;
import org.xinheng.kernel.intake.sheet.WorkbookAnswer;
import org.xinheng.kernel.lists.EntryQuestion;
import org.xinheng.kernel.measures.tasks.TaskQuestion;
import org.xinheng.kernel.records.RecordQuestion;

/** Lists as workbooks, over HTTP: the list's own question, and the columns wanted. */
@Path("/api/t/{tenant}/exports")
@Produces(WorkbookAnswer.XLSX)
@RunOnVirtualThread
public class ExportsResource {

    private final ListedRows lists;
    private final Exports exports;
    private final CurrentActor current;

    ExportsResource(ListedRows lists, Exports exports, CurrentActor current) {
        this.lists = lists;
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Path("/records.xlsx")
    public RestResponse<StreamingOutput> records(
            @PathParam("tenant") String tenant,
            @BeanParam RecordQuestion question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, DataSheets.RECORDS, columns, lists.records(question.query()));
    }

    @GET
    @Path("/subjects.xlsx")
    public RestResponse<StreamingOutput> subjects(
            @PathParam("tenant") String tenant,
            @QueryParam("q") @Nullable String q,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, DataSheets.SUBJECTS, columns, lists.subjects(q));
    }

    @GET
    @Path("/cases.xlsx")
    public RestResponse<StreamingOutput> cases(
            @PathParam("tenant") String tenant,
            @BeanParam CaseQuestion question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, WorkSheets.CASES, columns, lists.cases(question.query()));
    }

    @GET
    @Path("/list-entries.xlsx")
    public RestResponse<StreamingOutput> entries(
            @PathParam("tenant") String tenant,
            @BeanParam EntryQuestion question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, WorkSheets.ENTRIES, columns, lists.entries(question.query()));
    }

    @GET
    @Path("/measure-tasks.xlsx")
    public RestResponse<StreamingOutput> tasks(
            @PathParam("tenant") String tenant,
            @BeanParam TaskQuestion question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, WorkSheets.TASKS, columns, lists.tasks(question.query()));
    }

    @GET
    @Path("/commitments.xlsx")
    public RestResponse<StreamingOutput> commitments(
            @PathParam("tenant") String tenant,
            @BeanParam Question question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, WorkSheets.COMMITMENTS, columns, lists.commitments(question.query()));
    }

    @GET
    @Path("/batches.xlsx")
    public RestResponse<StreamingOutput> batches(
            @PathParam("tenant") String tenant,
            @BeanParam BatchQuestion question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, DataSheets.BATCHES, columns, lists.batches(question.query()));
    }

    @GET
    @Path("/reports.xlsx")
    public RestResponse<StreamingOutput> reports(
            @PathParam("tenant") String tenant,
            @QueryParam("q") @Nullable String q,
            @QueryParam("revoked") @Nullable Boolean revoked,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, DataSheets.REPORTS, columns, lists.reports(q, revoked));
    }

    @GET
    @Path("/audit.xlsx")
    public RestResponse<StreamingOutput> audit(
            @PathParam("tenant") String tenant,
            @BeanParam AuditQuestion question,
            @QueryParam("columns") @Nullable String columns) {
        return answer(tenant, DataSheets.AUDIT, columns, lists.audit(question.query()));
    }

    private <R> RestResponse<StreamingOutput> answer(
            String tenant, ExportedTable<R> table, @Nullable String columns, Exports.Rows<R> rows) {
        return WorkbookAnswer.of(exports.write(current.in(tenant), table, columns, rows), table.name() + ".xlsx");
    }
}
