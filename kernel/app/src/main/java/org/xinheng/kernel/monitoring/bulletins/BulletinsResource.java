package org.xinheng.kernel.monitoring.bulletins;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.intake.sheet.WorkbookAnswer;
import org.xinheng.kernel.shared.Page;

/** Monthly bulletins over HTTP. */
@Path("/api/t/{tenant}/monitoring/bulletins")
@RunOnVirtualThread
public class BulletinsResource {

    private static final String PDF = "application/pdf";

    private final Bulletins bulletins;
    private final CurrentActor current;

    BulletinsResource(Bulletins bulletins, CurrentActor current) {
        this.bulletins = bulletins;
        this.current = current;
    }

    @GET
    public Page<BulletinRow> list(@PathParam("tenant") String tenant) {
        return new Page<>(bulletins.list(current.in(tenant)), null);
    }

    /** Issues the bulletin of a month; answers with all bulletins. */
    @POST
    public Page<BulletinRow> make(
            @PathParam("tenant") String tenant, @NotNull(message = StepAt.BODY_MISSING) MakeBulletin command) {
        return new Page<>(bulletins.make(current.in(tenant), command), null);
    }

    @GET
    @Path("/{id}/bulletin.pdf")
    @Produces(PDF)
    public Response pdf(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        var download = bulletins.pdf(current.in(tenant), id);
        return Response.ok(download.content(), PDF)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(download.name()))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/bulletin.xlsx")
    @Produces(WorkbookAnswer.XLSX)
    public RestResponse<StreamingOutput> workbook(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return WorkbookAnswer.of(bulletins.workbook(current.in(tenant), id), "bulletin.xlsx");
    }
}
