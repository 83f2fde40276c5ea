package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of a tenant's public site about grades. Anybody may read them; the tenant follows from the host. */
@Path("/grades")
@PermitAll
@RunOnVirtualThread
public class GradesPortalResource {

    private final PortalAnswers answers;
    private final GradePages pages;

    GradesPortalResource(PortalAnswers answers, GradePages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response all(@Context HttpServerRequest request) {
        return answers.page(request, pages::all);
    }

    @GET
    @Path("{standard}")
    @Operation(hidden = true)
    public Response list(
            @Context HttpServerRequest request,
            @PathParam("standard") String standard,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after) {
        var filter = GradeFilter.of(grade, words, after);
        return answers.find(request, visit -> pages.list(visit, standard, filter));
    }

    @GET
    @Path("{standard}/method")
    @Operation(hidden = true)
    public Response method(@Context HttpServerRequest request, @PathParam("standard") String standard) {
        return answers.find(request, visit -> pages.method(visit, standard));
    }
}
