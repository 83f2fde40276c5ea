package org.xinheng.kernel.objections;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.evaluation.runs.PublishedGrade;
import org.xinheng.kernel.evaluation.runs.Recheck;
import org.xinheng.kernel.identity.CurrentActor;

/** Objections to published grades over HTTP. */
@Path("/api/t/{tenant}/grade-objections")
@RunOnVirtualThread
public class GradeObjectionsResource {

    private final GradeObjections objections;
    private final CurrentActor current;

    GradeObjectionsResource(GradeObjections objections, CurrentActor current) {
        this.objections = objections;
        this.current = current;
    }

    /** A list for reading by machine. */
    public record Objectable(List<PublishedGrade> items) {}

    /** The grades an objection can be filed to; of the caller's own firm, or of a code for officers. */
    @GET
    @Path("/objectable")
    public Objectable grades(@PathParam("tenant") String tenant, @QueryParam("code") @Nullable String code) {
        return new Objectable(objections.grades(current.in(tenant), code));
    }

    @POST
    @ResponseStatus(201)
    public CaseView file(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) FileGradeObjection command) {
        return objections.file(current.in(tenant), command, key);
    }

    @GET
    @Path("/{id}/recheck")
    public Recheck recheck(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return objections.recheck(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/conclude")
    public CaseView conclude(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return objections.conclude(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public CaseView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return objections.withdraw(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }
}
