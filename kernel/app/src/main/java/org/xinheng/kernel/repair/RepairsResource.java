package org.xinheng.kernel.repair;

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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/**
 * Repairs over HTTP. Every step names the version of the case its taker had seen; the header {@code Idempotency-Key} makes a
 * repeated request harmless.
 */
@Path("/api/t/{tenant}/repairs")
@RunOnVirtualThread
public class RepairsResource {

    private final Repairs repairs;
    private final RepairDesk desk;
    private final RecordDesk records;
    private final CurrentActor current;

    RepairsResource(Repairs repairs, RepairDesk desk, RecordDesk records, CurrentActor current) {
        this.repairs = repairs;
        this.desk = desk;
        this.records = records;
        this.current = current;
    }

    /** The record somebody wants to apply for. */
    public record Begin(@Nullable UUID record) {}

    /** An application to be handed in. */
    public record Submission(
            @Nullable Integer version,
            @Nullable String statement,
            @Nullable String signer,
            @Nullable String commitmentHash) {}

    /** What the first person proposes. */
    public record Opinion(
            @Nullable Integer version,
            @Nullable Boolean grant,
            boolean falseMaterial,
            @Nullable String reasons) {}

    /** Whether the second person agrees. */
    public record Verdict(
            @Nullable Integer version,
            @Nullable Boolean agreed,
            @Nullable String reason) {}

    /** Why a repair is taken back. */
    public record Revocation(
            @Nullable Integer version,
            @Nullable Breach breach,
            @Nullable String reason) {}

    @GET
    @Path("/eligibility")
    public Page<EligibilityView> eligibility(
            @PathParam("tenant") String tenant,
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("subject") @Nullable String subject) {
        var actor = current.in(tenant);
        return new Page<>(
                record == null ? repairs.eligibilities(actor, subject) : List.of(repairs.eligibility(actor, record)),
                null);
    }

    /** Records past their longest publicity that wait for their department's decision. */
    @GET
    @Path("/at-longest")
    public Page<EligibilityView> listAtLongest(@PathParam("tenant") String tenant) {
        return new Page<>(records.listAtLongest(current.in(tenant)), null);
    }

    @POST
    @ResponseStatus(201)
    public CaseView begin(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) Begin begin) {
        return repairs.begin(current.in(tenant), begin.record(), key);
    }

    @GET
    @Path("/{id}")
    public RepairView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return desk.view(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/proofs")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public CaseView addProof(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("material") @DefaultValue("") String material,
            @QueryParam("name") @DefaultValue("材料") String name,
            InputStream body)
            throws IOException {
        // One byte more than is taken, so that a file that is too large is known as such without reading all of it.
        byte[] content = body.readNBytes(CasePapers.LARGEST + 1);
        return repairs.addProof(current.in(tenant), id, material, name, content);
    }

    @POST
    @Path("/{id}/submit")
    public CaseView submit(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Submission submission) {
        return repairs.submit(
                current.in(at.tenant()),
                at.saw(submission.version()),
                new SubmitRepair(submission.statement(), submission.signer(), submission.commitmentHash()));
    }

    @POST
    @Path("/{id}/withdraw")
    public CaseView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return repairs.withdraw(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/accept")
    public RepairView accept(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return desk.accept(current.in(at.tenant()), at.saw(seen.version()));
    }

    @POST
    @Path("/{id}/return")
    public RepairView giveBack(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return desk.giveBack(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/refuse")
    public RepairView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return desk.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/extend")
    public RepairView extend(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return desk.extend(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/propose")
    public RepairView propose(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Opinion opinion) {
        var actor = current.in(at.tenant());
        var proposal = new Proposal(
                Repairs.chosen(opinion.grant(), "请选择同意修复或不予修复。"),
                opinion.reasons() == null ? "" : opinion.reasons(),
                opinion.falseMaterial());
        return desk.propose(actor, at.saw(opinion.version()), proposal);
    }

    @POST
    @Path("/{id}/decide")
    public RepairView decide(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Verdict verdict) {
        return desk.decide(
                current.in(at.tenant()),
                at.saw(verdict.version()),
                Repairs.chosen(verdict.agreed(), "请选择同意审核意见或退回。"),
                verdict.reason());
    }

    @POST
    @Path("/{id}/revoke")
    public RepairView revoke(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Revocation revocation) {
        return desk.revoke(
                current.in(at.tenant()), at.saw(revocation.version()), revocation.breach(), revocation.reason());
    }
}
