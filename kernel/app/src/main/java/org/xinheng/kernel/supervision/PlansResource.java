package org.xinheng.kernel.supervision;

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

/** Inspection plans over HTTP. */
@Path("/api/t/{tenant}/supervision/plans")
@RunOnVirtualThread
public class PlansResource {

    private final InspectionPlans plans;
    private final Draws draws;
    private final CurrentActor current;

    PlansResource(InspectionPlans plans, Draws draws, CurrentActor current) {
        this.plans = plans;
        this.draws = draws;
        this.current = current;
    }

    /** Why. */
    public record Decision(@Nullable String reason) {}

    /** A list for reading by machine. */
    public record Plans(List<PlanView> items) {}

    @GET
    public Plans list(@PathParam("tenant") String tenant) {
        return new Plans(plans.list(current.in(tenant)));
    }

    @POST
    @ResponseStatus(201)
    public PlanView make(@PathParam("tenant") String tenant, MakePlan command) {
        return plans.make(current.in(tenant), command);
    }

    @POST
    @Path("preview")
    public PlanView preview(@PathParam("tenant") String tenant, MakePlan command) {
        return plans.preview(current.in(tenant), command);
    }

    @GET
    @Path("{id}")
    public PlanView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return plans.view(current.in(tenant), id);
    }

    @POST
    @Path("{id}/approve")
    public PlanView approve(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return plans.approve(current.in(tenant), id);
    }

    @POST
    @Path("{id}/close")
    public PlanView close(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Decision decision) {
        return plans.close(current.in(tenant), id, decision.reason());
    }

    @POST
    @Path("{id}/draws")
    @ResponseStatus(201)
    public DrawView announce(@PathParam("tenant") String tenant, @PathParam("id") UUID id, AnnounceDraw command) {
        return draws.announce(current.in(tenant), id, command);
    }
}
