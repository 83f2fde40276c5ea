package org.xinheng.kernel.consents;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.shared.Page;

/**
 * A firm's consents over HTTP: what can be opened, the words to read, granting (the header {@code Idempotency-Key} makes a
 * repeated request harmless), revoking, and every query that was made. Officers get counts.
 */
@Path("/api/t/{tenant}/consents")
@RunOnVirtualThread
public class ConsentsResource {

    private final Consents consents;
    private final QueryLog log;
    private final CurrentActor current;

    ConsentsResource(Consents consents, QueryLog log, CurrentActor current) {
        this.consents = consents;
        this.log = log;
        this.current = current;
    }

    /** What a firm says when it takes a consent back; may be left out. */
    public record Revoke(@Nullable String reason) {}

    @GET
    @Path("/law")
    public ConsentLawView law(@PathParam("tenant") String tenant) {
        return consents.law(current.in(tenant));
    }

    @POST
    @Path("/preview")
    public Statement preview(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") GrantConsent asked) {
        return consents.preview(current.in(tenant), asked);
    }

    @POST
    @ResponseStatus(201)
    public ConsentView grant(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = "请提交内容。") GrantConsent asked) {
        return consents.grant(current.in(tenant), asked, key);
    }

    @GET
    public Page<ConsentView> list(
            @PathParam("tenant") String tenant,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return consents.list(current.in(tenant), after, limit);
    }

    @GET
    @Path("/{id}")
    public ConsentView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return consents.require(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/revoke")
    public ConsentView revoke(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @NotNull(message = "请提交内容。") Revoke revoke) {
        return consents.revoke(current.in(tenant), id, revoke.reason());
    }

    /** Queries about the firm, newest first. */
    @GET
    @Path("/queries")
    public Page<QueryRow> queries(
            @PathParam("tenant") String tenant,
            @QueryParam("consent") @Nullable UUID consent,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return log.list(current.in(tenant), consent, after, limit);
    }

    @GET
    @Path("/figures")
    public ConsentFigures figures(@PathParam("tenant") String tenant) {
        return consents.figures(current.in(tenant));
    }

    @GET
    @Path("/verify")
    public ReceiptChain.Verified verify(@PathParam("tenant") String tenant) {
        return log.verify(current.in(tenant));
    }
}
