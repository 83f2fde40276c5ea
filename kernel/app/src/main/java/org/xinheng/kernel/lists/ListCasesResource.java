package org.xinheng.kernel.lists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;

/**
 * The steps of proposals and removals over HTTP. Every step names the version of the case its taker had seen; the header
 * {@code Idempotency-Key} makes a repeated request harmless.
 */
@Path("/api/t/{tenant}/lists")
@RunOnVirtualThread
public class ListCasesResource {

    private final Proposals proposals;
    private final Statements statements;
    private final ListDecisions decisions;
    private final Removals removals;
    private final CurrentActor current;

    ListCasesResource(
            Proposals proposals,
            Statements statements,
            ListDecisions decisions,
            Removals removals,
            CurrentActor current) {
        this.proposals = proposals;
        this.statements = statements;
        this.decisions = decisions;
        this.removals = removals;
        this.current = current;
    }

    /** What the subject answers. */
    public record Answer(
            @Nullable Integer version, @Nullable String statement, boolean hearing) {}

    /** The decision to list; {@code answer} tells what was found about the subject's statement. */
    public record Decision(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String answer) {}

    @POST
    @Path("/proposals")
    @ResponseStatus(201)
    public CaseView propose(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) ProposeListing command) {
        return proposals.propose(current.in(tenant), command, key);
    }

    @POST
    @Path("/proposals/{id}/notice")
    public CaseView notice(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return proposals.notice(current.in(at.tenant()), at.saw(seen.version()));
    }

    @POST
    @Path("/proposals/{id}/statement")
    public CaseView state(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Answer answer) {
        return statements.state(
                current.in(at.tenant()), at.saw(answer.version()), answer.statement(), answer.hearing());
    }

    @POST
    @Path("/proposals/{id}/hearing")
    public CaseView hear(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return proposals.hear(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/proposals/{id}/list")
    public CaseView list(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Decision decision) {
        return decisions.list(
                current.in(at.tenant()), at.saw(decision.version()), decision.reason(), decision.answer());
    }

    @POST
    @Path("/proposals/{id}/refuse")
    public CaseView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return decisions.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/proposals/{id}/drop")
    public CaseView drop(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return proposals.drop(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/removals/{id}/grant")
    public CaseView grant(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return removals.grant(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/removals/{id}/deny")
    public CaseView deny(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return removals.deny(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }
}
