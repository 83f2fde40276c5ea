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

/** Who stands on which list, for everybody: organisations only. */
@Path("/lists")
@PermitAll
@RunOnVirtualThread
public class ListedResource {

    private final PortalAnswers answers;
    private final ListedPages pages;

    ListedResource(PortalAnswers answers, ListedPages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response lists(
            @Context HttpServerRequest request,
            @QueryParam("list") @Nullable String list,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after) {
        var filter = ListedFilter.of(list, q, after);
        return answers.page(request, visit -> pages.lists(visit, filter));
    }
}
