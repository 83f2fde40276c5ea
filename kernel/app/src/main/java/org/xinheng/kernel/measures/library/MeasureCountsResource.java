package org.xinheng.kernel.measures.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.intake.sheet.WorkbookAnswer;
import org.xinheng.kernel.measures.tasks.Asked;
import org.xinheng.kernel.shared.Page;

/** The case library of joint measures in figures, over HTTP. */
@Path("/api/t/{tenant}/measure-tasks/counts")
@RunOnVirtualThread
public class MeasureCountsResource {

    private final MeasureCounts counts;
    private final MeasureCountWorkbook workbook;
    private final CurrentActor current;

    MeasureCountsResource(MeasureCounts counts, MeasureCountWorkbook workbook, CurrentActor current) {
        this.counts = counts;
        this.workbook = workbook;
        this.current = current;
    }

    /** Tasks by month, measure and body; the last twelve months when no day is given. */
    @GET
    public Page<MeasureCount> count(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        return new Page<>(counts.count(current.in(tenant), Asked.day(from), Asked.day(until)), null);
    }

    /** The same as a workbook. */
    @GET
    @Path("/cases.xlsx")
    @Produces(WorkbookAnswer.XLSX)
    public RestResponse<StreamingOutput> export(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        return WorkbookAnswer.of(
                workbook.write(current.in(tenant), Asked.day(from), Asked.day(until)), "measure-cases.xlsx");
    }
}
