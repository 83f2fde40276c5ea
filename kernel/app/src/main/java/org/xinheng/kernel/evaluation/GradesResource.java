package org.xinheng.kernel.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** Grades of a subject over HTTP. */
@Path("/api/t/{tenant}/subjects/{code}/grades")
@RunOnVirtualThread
public class GradesResource {

    private final Grades grades;
    private final GradeImprovements improvements;
    private final CurrentActor current;

    GradesResource(Grades grades, GradeImprovements improvements, CurrentActor current) {
        this.grades = grades;
        this.improvements = improvements;
        this.current = current;
    }

    @GET
    public GradeList list(
            @PathParam("tenant") String tenant,
            @PathParam("code") String code,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        return grades.list(current.in(tenant), code, asOf);
    }

    @GET
    @Path("{standard}/improvement")
    public ImprovementView improvement(
            @PathParam("tenant") String tenant,
            @PathParam("code") String code,
            @PathParam("standard") String standard) {
        return improvements.view(current.in(tenant), code, standard);
    }
}
