package org.xinheng.kernel.commitments.contracts;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.commitments.Decision;
import org.xinheng.kernel.commitments.Judgement;
import org.xinheng.kernel.commitments.Question;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Contracts over HTTP; steps as everywhere: the version seen, and {@code Idempotency-Key}. */
@Path("/api/t/{tenant}/contracts")
@RunOnVirtualThread
public class ContractsResource {

    private final Contracts contracts;
    private final ContractDesk desk;
    private final CurrentActor current;

    ContractsResource(Contracts contracts, ContractDesk desk, CurrentActor current) {
        this.contracts = contracts;
        this.desk = desk;
        this.current = current;
    }

    /** How a node went. */
    public record SettleNode(
            @Nullable Integer version,
            int number,
            boolean done,
            @Nullable String note) {}

    @GET
    public Page<ContractRow> list(
            @PathParam("tenant") String tenant,
            @BeanParam Question question,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return contracts.list(current.in(tenant), question.query(), after, limit);
    }

    @POST
    @ResponseStatus(201)
    public ContractView register(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) RegisterContract command) {
        return contracts.register(current.in(tenant), command, key);
    }

    @GET
    @Path("/{id}")
    public ContractView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return contracts.view(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/proofs")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public ContractView addProof(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("name") @DefaultValue("材料") String name,
            byte[] content) {
        return desk.addProof(current.in(tenant), id, kind, name, content);
    }

    @POST
    @Path("/{id}/accept")
    public ContractView accept(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return desk.accept(current.in(at.tenant()), at.saw(seen.version()));
    }

    @POST
    @Path("/{id}/refuse")
    public ContractView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return desk.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public ContractView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return desk.withdraw(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/settle")
    public ContractView settle(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) SettleNode node) {
        return desk.settle(current.in(at.tenant()), at.saw(node.version()), node.number(), node.done(), node.note());
    }

    @POST
    @Path("/{id}/judge")
    public ContractView judge(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Judgement judgement) {
        var actor = current.in(at.tenant());
        return desk.judge(actor, at.saw(judgement.version()), judgement.finding());
    }

    @POST
    @Path("/{id}/decide")
    public ContractView decide(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Decision decision) {
        var actor = current.in(at.tenant());
        return desk.decide(actor, at.saw(decision.version()), decision.chosen(), decision.reason());
    }
}
