package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What organisations promised and how they kept it, commitments and contracts, for everybody. */
@Path("/commitments")
@PermitAll
@RunOnVirtualThread
public class PromisesResource {

    private final PortalAnswers answers;
    private final PromisePages pages;
    private final ContractPages contracts;

    PromisesResource(PortalAnswers answers, PromisePages pages, ContractPages contracts) {
        this.answers = answers;
        this.pages = pages;
        this.contracts = contracts;
    }

    @GET
    @Operation(hidden = true)
    public Response commitments(
            @Context HttpServerRequest request,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("kept") @Nullable String kept,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after) {
        var filter = PromiseFilter.of(kind, kept, q, after);
        return answers.page(request, visit -> pages.commitments(visit, filter));
    }

    @GET
    @Path("/contracts")
    @Operation(hidden = true)
    public Response contracts(
            @Context HttpServerRequest request,
            @QueryParam("kept") @Nullable String kept,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after) {
        var filter = PromiseFilter.ofContracts(kept, q, after);
        return answers.page(request, visit -> contracts.contracts(visit, filter));
    }
}
