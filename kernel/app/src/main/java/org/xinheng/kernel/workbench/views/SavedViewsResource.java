package org.xinheng.kernel.workbench.views;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** A person's saved views, over HTTP. */
@Path("/api/t/{tenant}/saved-views")
@RunOnVirtualThread
public class SavedViewsResource {

    private final SavedViews views;
    private final CurrentActor current;

    SavedViewsResource(SavedViews views, CurrentActor current) {
        this.views = views;
        this.current = current;
    }

    @GET
    public Page<SavedView> list(@PathParam("tenant") String tenant, @QueryParam("list") @Nullable String list) {
        return new Page<>(views.list(current.in(tenant), list), null);
    }

    @POST
    public Page<SavedView> save(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") SaveView command) {
        return new Page<>(views.save(current.in(tenant), command), null);
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        views.remove(current.in(tenant), id);
    }
}
