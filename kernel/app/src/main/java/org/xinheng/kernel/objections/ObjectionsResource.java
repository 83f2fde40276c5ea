package org.xinheng.kernel.objections;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.KernelException;

/**
 * Objections over HTTP. Every step names the version of the case its taker had seen; the header {@code Idempotency-Key}
 * makes a repeated request harmless.
 */
@Path("/api/t/{tenant}/objections")
@RunOnVirtualThread
public class ObjectionsResource {

    private static final String KEY = "Idempotency-Key";

    private final Objections objections;
    private final CurrentActor current;

    ObjectionsResource(Objections objections, CurrentActor current) {
        this.objections = objections;
        this.current = current;
    }

    /** A step without more to say. */
    public record Seen(@Nullable Integer version) {}

    /** A step with a reason. */
    public record Because(
            @Nullable Integer version, @Nullable String reason) {}

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
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") FileObjection command) {
        return objections.file(current.in(tenant), command, key);
    }

    @POST
    @Path("/{id}/accept")
    public CaseView accept(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Seen seen) {
        return objections.accept(current.in(tenant), Ticket.of(id, seen.version(), key));
    }

    @POST
    @Path("/{id}/refuse")
    public CaseView refuse(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return objections.refuse(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/{id}/investigate")
    public CaseView investigate(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return objections.investigate(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }

    @POST
    @Path("/{id}/answer")
    public CaseView answer(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Answer answer) {
        return objections.answer(
                current.in(tenant), Ticket.of(id, answer.version(), key), answer.finding(), answer.explanation());
    }

    @POST
    @Path("/{id}/conclude")
    public CaseView conclude(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Conclusion conclusion) {
        return objections.conclude(current.in(tenant), Ticket.of(id, conclusion.version(), key), conclusion.result());
    }

    @POST
    @Path("/{id}/withdraw")
    public CaseView withdraw(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") Because because) {
        return objections.withdraw(current.in(tenant), Ticket.of(id, because.version(), key), because.reason());
    }
}
