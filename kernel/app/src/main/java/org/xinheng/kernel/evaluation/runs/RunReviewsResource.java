package org.xinheng.kernel.evaluation.runs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.identity.CurrentActor;

/** Human reviews of runs about natural persons, over HTTP. */
@Path("/api/t/{tenant}/grade-runs/{id}/reviews")
@RunOnVirtualThread
public class RunReviewsResource {

    private final GradeRuns runs;
    private final CurrentActor current;

    RunReviewsResource(GradeRuns runs, CurrentActor current) {
        this.runs = runs;
        this.current = current;
    }

    /** What was checked. */
    public record Note(String note) {}

    /** A list for reading by machine. */
    public record Reviews(List<RunReviewView> items) {}

    @GET
    public Reviews list(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return new Reviews(runs.listReviews(current.in(tenant), id));
    }

    @POST
    public Reviews review(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Note note) {
        return new Reviews(runs.review(current.in(tenant), id, note.note()));
    }
}
