package org.xinheng.kernel.reclassification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;

/** Reclassifications over HTTP; each is read as a case. */
@Path("/api/t/{tenant}/reclassifications")
@RunOnVirtualThread
public class ReclassificationsResource {

    private final Reclassifications reclassifications;
    private final CurrentActor current;

    ReclassificationsResource(Reclassifications reclassifications, CurrentActor current) {
        this.reclassifications = reclassifications;
        this.current = current;
    }

    /** What a change would touch. */
    public record Preview(List<Impact> impacts) {}

    @POST
    @Path("/preview")
    public Preview preview(
            @PathParam("tenant") String tenant,
            @NotNull(message = StepAt.BODY_MISSING) ProposeReclassification command) {
        return new Preview(reclassifications.preview(current.in(tenant), command));
    }

    @POST
    @ResponseStatus(201)
    public CaseView propose(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) ProposeReclassification command) {
        return reclassifications.propose(current.in(tenant), command, key);
    }

    @POST
    @Path("/{id}/approve")
    public CaseView approve(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return reclassifications.approve(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/refuse")
    public CaseView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return reclassifications.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/drop")
    public CaseView drop(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return reclassifications.drop(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/undo")
    public CaseView undo(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return reclassifications.undo(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }
}
