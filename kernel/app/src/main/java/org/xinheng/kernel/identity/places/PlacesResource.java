package org.xinheng.kernel.identity.places;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Divisions, templates of bureaus and new division codes over HTTP. */
@Path("/api/t/{tenant}/places")
@RunOnVirtualThread
public class PlacesResource {

    private final Places places;
    private final DivisionChanges changes;
    private final CurrentActor current;

    PlacesResource(Places places, DivisionChanges changes, CurrentActor current) {
        this.places = places;
        this.changes = changes;
        this.current = current;
    }

    /** @param asked part of a code, a name, or pinyin */
    @GET
    @Path("/divisions")
    public Page<DivisionView> divisions(@PathParam("tenant") String tenant, @QueryParam("q") @Nullable String asked) {
        return new Page<>(places.search(current.in(tenant), asked), null);
    }

    @GET
    @Path("/bureau-templates/{kind}")
    public TemplateView template(@PathParam("tenant") String tenant, @PathParam("kind") String kind) {
        return places.template(current.in(tenant), kind);
    }

    @GET
    @Path("/division-changes")
    public Page<DivisionChangeView> changes(@PathParam("tenant") String tenant) {
        return new Page<>(changes.list(current.in(tenant)), null);
    }

    @POST
    @Path("/division-changes")
    public Page<DivisionChangeView> change(
            @PathParam("tenant") String tenant, @NotNull(message = "请提交变更信息。") ChangeDivision command) {
        return new Page<>(changes.change(current.in(tenant), command), null);
    }
}
