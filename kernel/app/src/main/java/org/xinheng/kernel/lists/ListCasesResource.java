package org.xinheng.kernel.lists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.CurrentActor;

/**
 * The steps of proposals and removals over HTTP. Every step names the version of the case its taker had seen; the header
 * {@code Idempotency-Key} makes a repeated request harmless.
 */
@Path("/api/t/{tenant}/lists")
@RunOnVirtualThread
public class ListCasesResource {

    private static final String KEY = "Idempotency-Key";

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

    /** A step without more to say. */
    public record Seen(@Nullable Integer version) {}

    /** A step with a reason. */
    public record Because(
            @Nullable Integer version, @Nullable String reason) {}

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
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") ProposeListing command) {
        return proposals.propose(current.in(tenant), command, key);
    }

    @POST
    @Path("/proposals/{id}/notice")
    public CaseView notice(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Seen seen) {
        return proposals.notice(current.in(tenant), Ticket.of(id, seen.version(), key));
    }

    @POST
    @Path("/proposals/{id}/statement")
    public CaseView state(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Answer answer) {
        return statements.state(
                current.in(tenant), Ticket.of(id, answer.version(), key), answer.statement(), answer.hearing());
    }

    @POST
    @Path("/proposals/{id}/hearing")
    public CaseView hear(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return proposals.hear(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/proposals/{id}/list")
    public CaseView list(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Decision decision) {
        return decisions.list(
                current.in(tenant), Ticket.of(id, decision.version(), key), decision.reason(), decision.answer());
    }

    @POST
    @Path("/proposals/{id}/refuse")
    public CaseView refuse(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return decisions.refuse(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/proposals/{id}/drop")
    public CaseView drop(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return proposals.drop(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/removals/{id}/grant")
    public CaseView grant(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return removals.grant(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/removals/{id}/deny")
    public CaseView deny(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return removals.deny(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }
}
