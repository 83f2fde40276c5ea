package org.xinheng.kernel.repair;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
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
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/**
 * Repairs over HTTP. Every step names the version of the case its taker had seen; the header {@code Idempotency-Key} makes a
 * repeated request harmless.
 */
@Path("/api/t/{tenant}/repairs")
@RunOnVirtualThread
public class RepairsResource {

    private static final String KEY = "Idempotency-Key";
    private static final String BODY = "请提交内容。";

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

    /** A step without more to say. */
    public record Seen(@Nullable Integer version) {}

    /** A step with a reason. */
    public record Because(
            @Nullable Integer version, @Nullable String reason) {}

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
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Begin begin) {
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
    public CaseView submit(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Submission submission) {
        return repairs.submit(
                current.in(tenant),
                Ticket.of(id, submission.version(), key),
                new SubmitRepair(submission.statement(), submission.signer(), submission.commitmentHash()));
    }

    @POST
    @Path("/{id}/withdraw")
    public CaseView withdraw(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Because because) {
        return repairs.withdraw(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/{id}/accept")
    public RepairView accept(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Seen seen) {
        return desk.accept(current.in(tenant), Ticket.of(id, seen.version(), key));
    }

    @POST
    @Path("/{id}/return")
    public RepairView giveBack(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Because because) {
        return desk.giveBack(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/{id}/refuse")
    public RepairView refuse(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Because because) {
        return desk.refuse(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/{id}/extend")
    public RepairView extend(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Because because) {
        return desk.extend(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/{id}/propose")
    public RepairView propose(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Opinion opinion) {
        var actor = current.in(tenant);
        var proposal = new Proposal(
                Repairs.chosen(opinion.grant(), "请选择同意修复或不予修复。"),
                opinion.reasons() == null ? "" : opinion.reasons(),
                opinion.falseMaterial());
        return desk.propose(actor, Ticket.of(id, opinion.version(), key), proposal);
    }

    @POST
    @Path("/{id}/decide")
    public RepairView decide(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Verdict verdict) {
        return desk.decide(
                current.in(tenant),
                Ticket.of(id, verdict.version(), key),
                Repairs.chosen(verdict.agreed(), "请选择同意审核意见或退回。"),
                verdict.reason());
    }

    @POST
    @Path("/{id}/revoke")
    public RepairView revoke(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = BODY) Revocation revocation) {
        return desk.revoke(
                current.in(tenant), Ticket.of(id, revocation.version(), key), revocation.breach(), revocation.reason());
    }
}
