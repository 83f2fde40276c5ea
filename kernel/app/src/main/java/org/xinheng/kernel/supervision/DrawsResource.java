package org.xinheng.kernel.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** Random draws over HTTP, for officers; the public's side is the portal's. */
@Path("/api/t/{tenant}/supervision/draws")
@RunOnVirtualThread
public class DrawsResource {

    private final Draws draws;
    private final CurrentActor current;

    DrawsResource(Draws draws, CurrentActor current) {
        this.draws = draws;
        this.current = current;
    }

    /** The public value and where it was read. */
    public record PublicValue(
            @Nullable String value, @Nullable String quote) {}

    @GET
    @Path("{id}")
    public DrawView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return draws.view(current.in(tenant), id);
    }

    @POST
    @Path("{id}/draw")
    public DrawView draw(@PathParam("tenant") String tenant, @PathParam("id") UUID id, PublicValue value) {
        return draws.draw(current.in(tenant), id, value.value(), value.quote());
    }

    @POST
    @Path("{id}/cancel")
    public DrawView cancel(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, PlansResource.Decision decision) {
        return draws.cancel(current.in(tenant), id, decision.reason());
    }
}
