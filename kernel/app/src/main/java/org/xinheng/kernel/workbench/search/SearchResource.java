package org.xinheng.kernel.workbench.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** The search of the workbench, over HTTP. */
@Path("/api/t/{tenant}/search")
@RunOnVirtualThread
public class SearchResource {

    private final Search search;
    private final CurrentActor current;

    SearchResource(Search search, CurrentActor current) {
        this.search = search;
        this.current = current;
    }

    /** What was found, by kind. */
    public record Found(List<HitGroup> groups) {}

    @GET
    public Found find(@PathParam("tenant") String tenant, @QueryParam("q") @Nullable String words) {
        return new Found(search.find(current.in(tenant), words));
    }
}
