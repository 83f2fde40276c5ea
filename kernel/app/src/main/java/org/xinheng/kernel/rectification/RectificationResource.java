package org.xinheng.kernel.rectification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;

/** Special rectification over HTTP. */
@Path("/api/t/{tenant}/rectification")
@RunOnVirtualThread
public class RectificationResource {

    private final Rectification rectification;
    private final CurrentActor current;

    RectificationResource(Rectification rectification, CurrentActor current) {
        this.rectification = rectification;
        this.current = current;
    }

    /** A list for reading by machine. */
    public record Programmes(List<ProgrammeView> items) {}

    /** A list for reading by machine. */
    public record Subjects(List<RectifiedView> items) {}

    @GET
    public Programmes list(@PathParam("tenant") String tenant) {
        return new Programmes(rectification.list(current.in(tenant)));
    }

    @POST
    @ResponseStatus(201)
    public ProgrammeView open(
            @PathParam("tenant") String tenant, @NotNull(message = StepAt.BODY_MISSING) OpenProgramme command) {
        return rectification.open(current.in(tenant), command);
    }

    @GET
    @Path("/{id}")
    public ProgrammeView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return rectification.view(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/close")
    public ProgrammeView close(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return rectification.close(current.in(tenant), id, because.version(), because.reason());
    }

    @GET
    @Path("/{id}/subjects")
    public Subjects subjects(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable SubjectState state,
            @QueryParam("q") @Nullable String q) {
        return new Subjects(rectification.subjects(current.in(tenant), id, state, q));
    }

    @POST
    @Path("/{id}/subjects")
    public Added add(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) AddSubjects command) {
        return rectification.add(current.in(tenant), id, command);
    }

    @GET
    @Path("/subjects/{id}")
    public RectifiedView subject(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return rectification.subject(current.in(tenant), id);
    }

    @POST
    @Path("/subjects/{id}/steps")
    public RectifiedView take(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) TakeStep command) {
        return rectification.take(current.in(tenant), id, command);
    }
}
