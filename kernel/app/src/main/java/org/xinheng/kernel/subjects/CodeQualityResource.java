package org.xinheng.kernel.subjects;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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

/** Codes to be put right and subjects that may be one. */
@Path("/api/t/{tenant}")
@RunOnVirtualThread
public class CodeQualityResource {

    private final Subjects subjects;
    private final CurrentActor current;

    CodeQualityResource(Subjects subjects, CurrentActor current) {
        this.subjects = subjects;
        this.current = current;
    }

    @GET
    @Path("/code-issues")
    public Page<CodeIssueView> listIssues(
            @PathParam("tenant") String tenant,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return subjects.listIssues(current.in(tenant), state, code, after, limit);
    }

    @POST
    @Path("/code-issues/{id}/resolve")
    public CodeIssueView resolve(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @Valid ResolveCodeIssue command) {
        return subjects.resolve(current.in(tenant), id, command);
    }

    @GET
    @Path("/merge-candidates")
    public Page<MergeCandidateView> listCandidates(
            @PathParam("tenant") String tenant,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return subjects.listCandidates(current.in(tenant), state, after, limit);
    }

    @POST
    @Path("/merge-candidates/{id}/decide")
    public MergeCandidateView decide(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @Valid DecideMerge command) {
        return subjects.decide(current.in(tenant), id, command);
    }
}
