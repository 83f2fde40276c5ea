package org.xinheng.kernel.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** Registers of inspectors over HTTP. */
@Path("/api/t/{tenant}/supervision/inspectors")
@RunOnVirtualThread
public class InspectorsResource {

    private final Inspectors inspectors;
    private final CurrentActor current;

    InspectorsResource(Inspectors inspectors, CurrentActor current) {
        this.inspectors = inspectors;
        this.current = current;
    }

    /** Somebody for the register. */
    public record AddInspector(
            @Nullable UUID bureau,
            @Nullable String staffNo,
            @Nullable String name) {}

    /** Whom to avoid. */
    public record Avoid(@Nullable String code, @Nullable String reason) {}

    /** A list for reading by machine. */
    public record Register(List<InspectorView> items) {}

    @GET
    public Register list(@PathParam("tenant") String tenant, @QueryParam("bureau") @Nullable UUID bureau) {
        return new Register(inspectors.list(current.in(tenant), bureau));
    }

    @POST
    @ResponseStatus(201)
    public InspectorView add(@PathParam("tenant") String tenant, AddInspector command) {
        return inspectors.add(current.in(tenant), command.bureau(), command.staffNo(), command.name());
    }

    @POST
    @Path("{id}/leave")
    public InspectorView leave(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return inspectors.leave(current.in(tenant), id);
    }

    @POST
    @Path("{id}/avoid")
    public InspectorView avoid(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Avoid command) {
        return inspectors.avoid(current.in(tenant), id, command.code(), command.reason());
    }

    @DELETE
    @Path("{id}/avoid/{code}")
    public InspectorView unavoid(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @PathParam("code") String code) {
        return inspectors.unavoid(current.in(tenant), id, code);
    }
}
