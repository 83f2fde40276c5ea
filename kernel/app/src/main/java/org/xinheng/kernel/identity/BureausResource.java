package org.xinheng.kernel.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.xinheng.kernel.shared.Page;

/** A tenant's bureaus over HTTP. */
@Path("/api/t/{tenant}/bureaus")
@RunOnVirtualThread
public class BureausResource {

    private final Bureaus bureaus;
    private final CurrentActor current;

    BureausResource(Bureaus bureaus, CurrentActor current) {
        this.bureaus = bureaus;
        this.current = current;
    }

    @GET
    public Page<BureauView> list(@PathParam("tenant") String tenant) {
        return new Page<>(bureaus.list(current.in(tenant)), null);
    }

    @POST
    public RestResponse<BureauView> add(
            @PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") AddBureau command) {
        var view = bureaus.add(current.in(tenant), command);
        return ResponseBuilder.<BureauView>created(URI.create("/api/t/" + tenant + "/bureaus"))
                .entity(view)
                .build();
    }
}
