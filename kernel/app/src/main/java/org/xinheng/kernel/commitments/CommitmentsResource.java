package org.xinheng.kernel.commitments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/**
 * Commitments over HTTP. Every step names the version of the case its taker had seen; the header {@code Idempotency-Key}
 * makes a repeated request harmless.
 */
@Path("/api/t/{tenant}/commitments")
@RunOnVirtualThread
public class CommitmentsResource {

    private final Commitments commitments;
    private final CommitmentSteps steps;
    private final CommitmentDesk desk;
    private final CurrentActor current;

    CommitmentsResource(Commitments commitments, CommitmentSteps steps, CommitmentDesk desk, CurrentActor current) {
        this.commitments = commitments;
        this.steps = steps;
        this.desk = desk;
        this.current = current;
    }

    /** The kinds in force. */
    public record Kinds(List<CommitmentKindView> items) {}

    /** A signature; {@code hash} of the words that were read; {@code madeOn} for paper. */
    public record Sign(
            @Nullable Integer version,
            @Nullable String signer,
            @Nullable String hash,
            @Nullable LocalDate madeOn) {}

    @GET
    @Path("/kinds")
    public Kinds kinds(@PathParam("tenant") String tenant) {
        return new Kinds(commitments.kinds(current.in(tenant)));
    }

    @GET
    public Page<CommitmentRow> list(
            @PathParam("tenant") String tenant,
            @BeanParam Question question,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return commitments.list(current.in(tenant), question.query(), after, limit);
    }

    @POST
    @ResponseStatus(201)
    public CommitmentView begin(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) BeginCommitment command) {
        return commitments.begin(current.in(tenant), command, key);
    }

    @GET
    @Path("/{id}")
    public CommitmentView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return commitments.view(current.in(tenant), id);
    }

    @GET
    @Path("/{id}/text")
    public CommitmentText text(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @QueryParam("day") @Nullable LocalDate day) {
        return commitments.text(current.in(tenant), id, day);
    }

    @POST
    @Path("/{id}/proofs")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public CommitmentView addProof(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("name") @DefaultValue("材料") String name,
            byte[] content) {
        return steps.addProof(current.in(tenant), id, kind, name, content);
    }

    @POST
    @Path("/{id}/sign")
    public CommitmentView sign(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Sign sign) {
        return steps.sign(current.in(at.tenant()), at.saw(sign.version()), sign.signer(), sign.hash());
    }

    @POST
    @Path("/{id}/sign-at-counter")
    public CommitmentView signAtCounter(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Sign sign) {
        return steps.signAtCounter(
                current.in(at.tenant()), at.saw(sign.version()), sign.signer(), sign.hash(), sign.madeOn());
    }

    @POST
    @Path("/{id}/accept")
    public CommitmentView accept(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return steps.accept(current.in(at.tenant()), at.saw(seen.version()));
    }

    @POST
    @Path("/{id}/refuse")
    public CommitmentView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return steps.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public CommitmentView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return steps.withdraw(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/judge")
    public CommitmentView judge(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Judgement judgement) {
        var actor = current.in(at.tenant());
        return desk.judge(actor, at.saw(judgement.version()), judgement.finding());
    }

    @POST
    @Path("/{id}/clear")
    public CommitmentView clear(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return desk.clear(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/decide")
    public CommitmentView decide(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Decision decision) {
        return desk.decide(current.in(at.tenant()), at.saw(decision.version()), decision.chosen(), decision.reason());
    }
}
