package org.xinheng.kernel.measures.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Examples of joint measures, over HTTP. */
@Path("/api/t/{tenant}/measure-examples")
@RunOnVirtualThread
public class MeasureExamplesResource {

    private final MeasureExamples examples;
    private final CurrentActor current;

    MeasureExamplesResource(MeasureExamples examples, CurrentActor current) {
        this.examples = examples;
        this.current = current;
    }

    /** Which task is proposed. */
    public record Proposal(
            @NotNull(message = "请写明要公开的任务 task。") @Nullable UUID task) {}

    @GET
    public Page<MeasureExample> list(@PathParam("tenant") String tenant) {
        return new Page<>(examples.list(current.in(tenant)), null);
    }

    @POST
    public MeasureExample propose(
            @PathParam("tenant") String tenant,
            @jakarta.validation.Valid @NotNull(message = StepAt.BODY_MISSING) Proposal proposal) {
        return examples.propose(current.in(tenant), java.util.Objects.requireNonNull(proposal.task()));
    }

    @POST
    @Path("/{id}/approve")
    public MeasureExample approve(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return examples.approve(current.in(tenant), id, seen.version());
    }

    @POST
    @Path("/{id}/refuse")
    public MeasureExample refuse(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return examples.refuse(current.in(tenant), id, because.version(), because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public MeasureExample withdraw(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return examples.withdraw(current.in(tenant), id, because.version(), because.reason());
    }
}
