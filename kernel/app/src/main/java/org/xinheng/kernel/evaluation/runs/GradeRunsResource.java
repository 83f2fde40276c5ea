package org.xinheng.kernel.evaluation.runs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Runs over a tenant's population, over HTTP. */
@Path("/api/t/{tenant}/grade-runs")
@RunOnVirtualThread
public class GradeRunsResource {

    private final GradeRuns runs;
    private final CurrentActor current;

    GradeRunsResource(GradeRuns runs, CurrentActor current) {
        this.runs = runs;
        this.current = current;
    }

    /** Which standard, and for which day; today if absent. */
    public record Start(String standard, @Nullable LocalDate asOf) {}

    /** Why. */
    public record Decision(String reason) {}

    /** A list for reading by machine. */
    public record Runs(List<GradeRunView> items) {}

    @GET
    public Runs list(@PathParam("tenant") String tenant, @QueryParam("standard") @Nullable String standard) {
        return new Runs(runs.list(current.in(tenant), standard));
    }

    @POST
    @ResponseStatus(202)
    public GradeRunView start(@PathParam("tenant") String tenant, Start start) {
        return runs.start(current.in(tenant), start.standard(), start.asOf());
    }

    @GET
    @Path("{id}")
    public GradeRunView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return runs.view(current.in(tenant), id);
    }

    @GET
    @Path("{id}/grades")
    public Page<GradedSubject> subjects(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return runs.subjects(current.in(tenant), id, grade, after, limit);
    }

    @POST
    @Path("{id}/publish")
    public GradeRunView publish(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Decision decision) {
        return runs.publish(current.in(tenant), id, decision.reason());
    }

    @POST
    @Path("{id}/discard")
    public GradeRunView discard(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Decision decision) {
        return runs.discard(current.in(tenant), id, decision.reason());
    }
}
