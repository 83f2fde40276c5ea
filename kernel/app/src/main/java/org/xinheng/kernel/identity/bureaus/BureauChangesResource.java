package org.xinheng.kernel.identity.bureaus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** What became of a tenant's bureaus, over HTTP. */
@Path("/api/t/{tenant}/bureau-changes")
@RunOnVirtualThread
public class BureauChangesResource {

    private final BureauChanges changes;
    private final CurrentActor current;

    BureauChangesResource(BureauChanges changes, CurrentActor current) {
        this.changes = changes;
        this.current = current;
    }

    @GET
    public Page<BureauChangeView> list(@PathParam("tenant") String tenant) {
        return new Page<>(changes.list(current.in(tenant)), null);
    }

    @POST
    public RestResponse<BureauChangeView> change(
            @PathParam("tenant") String tenant, @NotNull(message = "请提交变更信息。") ChangeBureau command) {
        var view = changes.change(current.in(tenant), command);
        return ResponseBuilder.<BureauChangeView>created(URI.create("/api/t/" + tenant + "/bureau-changes"))
                .entity(view)
                .build();
    }
}
