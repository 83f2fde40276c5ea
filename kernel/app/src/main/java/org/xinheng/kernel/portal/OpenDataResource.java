package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of open data. */
@Path("/open-data")
@PermitAll
@RunOnVirtualThread
public class OpenDataResource {

    private final PortalAnswers answers;
    private final OpenDataPages pages;

    OpenDataResource(PortalAnswers answers, OpenDataPages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@Context HttpServerRequest request) {
        return answers.page(request, pages::page);
    }
}
