package org.xinheng.kernel.measures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.receipts.ReceiptSigner;
import org.xinheng.kernel.shared.Page;

/** Check before you act, over HTTP: for counters and for the systems of bureaus. */
@Path("/api/t/{tenant}/checks")
@RunOnVirtualThread
public class ChecksResource {

    private final Checks checks;
    private final CurrentActor current;

    ChecksResource(Checks checks, CurrentActor current) {
        this.checks = checks;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    public CheckView check(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") AskCheck asked) {
        return checks.check(current.in(tenant), asked);
    }

    @GET
    public Page<CheckView> list(
            @PathParam("tenant") String tenant,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return checks.list(current.in(tenant), after, limit);
    }

    @GET
    @Path("/key")
    public ReceiptSigner.Key key(@PathParam("tenant") String tenant) {
        current.in(tenant);
        return checks.key();
    }

    @GET
    @Path("/verify")
    public ReceiptChain.Verified verify(@PathParam("tenant") String tenant) {
        return checks.verify(current.in(tenant));
    }

    @GET
    @Path("/{id}")
    public CheckView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return checks.require(current.in(tenant), id);
    }
}
