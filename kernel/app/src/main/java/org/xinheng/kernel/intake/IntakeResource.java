package org.xinheng.kernel.intake;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.intake.sheet.WorkbookAnswer;
import org.xinheng.kernel.shared.Page;

/** Files and rows from bureaus. */
@Path("/api/t/{tenant}/intake")
@RunOnVirtualThread
public class IntakeResource {

    private final Intake intake;
    private final IntakeRows rows;
    private final ErrorWorkbook workbook;
    private final BatchProgress progress;
    private final CurrentActor current;

    IntakeResource(
            Intake intake, IntakeRows rows, ErrorWorkbook workbook, BatchProgress progress, CurrentActor current) {
        this.intake = intake;
        this.rows = rows;
        this.workbook = workbook;
        this.progress = progress;
        this.current = current;
    }

    @POST
    @Path("/batches")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(202)
    public BatchView receive(
            @PathParam("tenant") String tenant,
            @QueryParam("item") @DefaultValue("auto") String item,
            @QueryParam("name") @DefaultValue("upload") String name,
            InputStream body) {
        return intake.receive(current.in(tenant), item, name, body);
    }

    @GET
    @Path("/batches")
    public Page<BatchView> list(
            @PathParam("tenant") String tenant,
            @BeanParam BatchQuestion question,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return intake.list(current.in(tenant), question.query(), after, limit);
    }

    @GET
    @Path("/batches/{id}")
    public BatchView require(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return intake.require(current.in(tenant), id);
    }

    @GET
    @Path("/batches/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // who asks is looked up first; the telling has a thread of its own
    public Multi<OutboundSseEvent> events(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @Context Sse sse) {
        return progress.follow(current.in(tenant), id, sse);
    }

    @GET
    @Path("/batches/{id}/issues")
    public Page<RowIssue> listIssues(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return intake.listIssues(current.in(tenant), id, verdict, rule, after, limit);
    }

    @GET
    @Path("/batches/{id}/errors.xlsx")
    @Produces(WorkbookAnswer.XLSX)
    public RestResponse<StreamingOutput> errors(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return WorkbookAnswer.of(workbook.write(current.in(tenant), id), "errors-" + id + ".xlsx");
    }

    @POST
    @Path("/rows")
    public RowsAnswer report(
            @PathParam("tenant") String tenant,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid ReportRows command) {
        return rows.report(current.in(tenant), key, command);
    }
}
