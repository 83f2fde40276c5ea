package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages of random draws (双随机抽查公示). */
@Path("/draws")
@PermitAll
@RunOnVirtualThread
public class DrawPagesResource {

    private final PortalAnswers answers;
    private final DrawPages pages;

    DrawPagesResource(PortalAnswers answers, DrawPages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context HttpServerRequest request) {
        return answers.page(request, pages::list);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response draw(@Context HttpServerRequest request, @PathParam("id") String id) {
        return answers.find(request, visit -> Address.id(id).flatMap(known -> pages.draw(visit, known)));
    }
}
