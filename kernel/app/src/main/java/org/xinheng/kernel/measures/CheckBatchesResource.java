package org.xinheng.kernel.measures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.intake.sheet.WorkbookAnswer;
import org.xinheng.kernel.shared.Page;

/** Batches of checks, over HTTP. */
@Path("/api/t/{tenant}/check-batches")
@RunOnVirtualThread
public class CheckBatchesResource {

    private final CheckBatches batches;
    private final CheckBatchWorkbook workbook;
    private final CurrentActor current;

    CheckBatchesResource(CheckBatches batches, CheckBatchWorkbook workbook, CurrentActor current) {
        this.batches = batches;
        this.workbook = workbook;
        this.current = current;
    }

    /** The newest batches. */
    public record Batches(List<CheckBatchView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    public CheckBatchView take(
            @PathParam("tenant") String tenant,
            @QueryParam("name") @DefaultValue("upload") String name,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("matter") @Nullable Matter matter,
            InputStream body) {
        return batches.take(current.in(tenant), name, purpose, matter, body);
    }

    @GET
    public Batches list(@PathParam("tenant") String tenant) {
        return new Batches(batches.list(current.in(tenant)));
    }

    @GET
    @Path("/{id}")
    public CheckBatchView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return batches.require(current.in(tenant), id);
    }

    @GET
    @Path("/{id}/rows")
    public Page<CheckBatchRow> rows(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return batches.listRows(current.in(tenant), id, outcome, after, limit);
    }

    @GET
    @Path("/{id}/results.xlsx")
    @Produces(WorkbookAnswer.XLSX)
    public RestResponse<StreamingOutput> results(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return WorkbookAnswer.of(workbook.write(current.in(tenant), id), "check-" + id + ".xlsx");
    }
}
