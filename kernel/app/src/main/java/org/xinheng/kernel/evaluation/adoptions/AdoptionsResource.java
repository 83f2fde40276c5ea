package org.xinheng.kernel.evaluation.adoptions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** Adopted parameter values over HTTP. */
@Path("/api/t/{tenant}/standards/{standard}/adoptions")
@RunOnVirtualThread
public class AdoptionsResource {

    private final Adoptions adoptions;
    private final CurrentActor current;

    AdoptionsResource(Adoptions adoptions, CurrentActor current) {
        this.adoptions = adoptions;
        this.current = current;
    }

    /** Why. */
    public record Decision(@Nullable String reason) {}

    /** The newest first. */
    public record AdoptionList(List<AdoptionView> items) {}

    @GET
    public AdoptionList list(@PathParam("tenant") String tenant, @PathParam("standard") String standard) {
        return new AdoptionList(adoptions.list(current.in(tenant), standard));
    }

    @POST
    @ResponseStatus(201)
    public AdoptionView propose(
            @PathParam("tenant") String tenant, @PathParam("standard") String standard, ProposeAdoption command) {
        return adoptions.propose(current.in(tenant), standard, command);
    }

    @POST
    @Path("{id}/approve")
    public AdoptionView approve(
            @PathParam("tenant") String tenant,
            @PathParam("standard") String standard,
            @PathParam("id") UUID id,
            Decision decision) {
        return adoptions.approve(current.in(tenant), standard, id, decision.reason());
    }

    @POST
    @Path("{id}/reject")
    public AdoptionView reject(
            @PathParam("tenant") String tenant,
            @PathParam("standard") String standard,
            @PathParam("id") UUID id,
            Decision decision) {
        return adoptions.reject(current.in(tenant), standard, id, decision.reason());
    }

    @POST
    @Path("{id}/withdraw")
    public AdoptionView withdraw(
            @PathParam("tenant") String tenant,
            @PathParam("standard") String standard,
            @PathParam("id") UUID id,
            Decision decision) {
        return adoptions.withdraw(current.in(tenant), standard, id, decision.reason());
    }
}
