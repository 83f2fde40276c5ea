package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The programmes of the place's plan, for everybody. */
@Path("/programmes")
@PermitAll
@RunOnVirtualThread
public class ProgrammesPortalResource {

    private final PortalAnswers answers;
    private final ProgrammePages pages;

    ProgrammesPortalResource(PortalAnswers answers, ProgrammePages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response programmes(@Context HttpServerRequest request) {
        return answers.page(request, pages::programmes);
    }
}
