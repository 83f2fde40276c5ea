package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How much is public here, for everybody. */
@Path("/statistics")
@PermitAll
@RunOnVirtualThread
public class StatisticsResource {

    private final PortalAnswers answers;
    private final StatisticsPages pages;

    StatisticsResource(PortalAnswers answers, StatisticsPages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@Context HttpServerRequest request) {
        return answers.find(request, pages::state, visit -> Optional.of(pages.page(visit)));
    }

    /** The figures of the page for spreadsheets. */
    @GET
    @Path("csv")
    @Operation(hidden = true)
    public Response csv(@Context HttpServerRequest request) {
        var answer = answers.text(request, Csv.TYPE, pages::csv);
        return Response.fromResponse(answer)
                .header("Content-Disposition", "attachment; filename=\"statistics.csv\"")
                .build();
    }
}
