package org.xinheng.kernel.objections;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.KernelException;

/**
 * Objections over HTTP. Every step names the version of the case its taker had seen; the header {@code Idempotency-Key}
 * makes a repeated request harmless.
 */
@Path("/api/t/{tenant}/objections")
@RunOnVirtualThread
public class ObjectionsResource {

    private final Objections objections;
    private final CurrentActor current;

    ObjectionsResource(Objections objections, CurrentActor current) {
        this.objections = objections;
        this.current = current;
    }

    /** The source bureau's answer. */
    public record Answer(
            @Nullable Integer version,
            @Nullable Finding finding,
            @Nullable String explanation) {}

    /** How the objection ends. */
    public record Conclusion(
            @Nullable Integer version,
            Result.@Nullable Outcome outcome,
            @Nullable String reasons,
            @Nullable Map<String, String> corrections,
            boolean withdrawRecord) {

        Result result() {
            if (outcome == null) {
                throw new KernelException(ObjectionError.OBJECTION_RESULT_INVALID, "请选择处理结果：异议成立、部分成立或不成立。");
            }
            return new Result(
                    outcome,
                    reasons == null ? "" : reasons,
                    corrections == null ? Map.of() : corrections,
                    withdrawRecord);
        }
    }

    @POST
    @ResponseStatus(201)
    public CaseView file(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) FileObjection command) {
        return objections.file(current.in(tenant), command, key);
    }

    @POST
    @Path("/{id}/accept")
    public CaseView accept(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return objections.accept(current.in(at.tenant()), at.saw(seen.version()));
    }

    @POST
    @Path("/{id}/refuse")
    public CaseView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return objections.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/investigate")
    public CaseView investigate(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return objections.investigate(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/answer")
    public CaseView answer(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Answer answer) {
        return objections.answer(
                current.in(at.tenant()), at.saw(answer.version()), answer.finding(), answer.explanation());
    }

    @POST
    @Path("/{id}/conclude")
    public CaseView conclude(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Conclusion conclusion) {
        return objections.conclude(current.in(at.tenant()), at.saw(conclusion.version()), conclusion.result());
    }

    @POST
    @Path("/{id}/withdraw")
    public CaseView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return objections.withdraw(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }
}
