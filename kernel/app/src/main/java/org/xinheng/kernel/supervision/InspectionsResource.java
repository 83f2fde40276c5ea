package org.xinheng.kernel.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Inspections over HTTP. */
@Path("/api/t/{tenant}/supervision/inspections")
@RunOnVirtualThread
public class InspectionsResource {

    private final Inspections inspections;
    private final CurrentActor current;

    InspectionsResource(Inspections inspections, CurrentActor current) {
        this.inspections = inspections;
        this.current = current;
    }

    /** Why a subject cannot be inspected. */
    public record Replace(
            @Nullable Replacement why, @Nullable String note) {}

    @GET
    public Page<InspectionView> list(
            @PathParam("tenant") String tenant,
            @QueryParam("state") @Nullable InspectionState state,
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return inspections.list(current.in(tenant), state, plan, after, limit);
    }

    @GET
    @Path("{id}")
    public InspectionView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return inspections.view(current.in(tenant), id);
    }

    @POST
    @Path("{id}/result")
    public InspectionView record(@PathParam("tenant") String tenant, @PathParam("id") UUID id, RecordResult command) {
        return inspections.record(current.in(tenant), id, command);
    }

    @POST
    @Path("{id}/replace")
    public Inspections.Replaced replace(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Replace command) {
        return inspections.replace(current.in(tenant), id, command.why(), command.note());
    }
}
