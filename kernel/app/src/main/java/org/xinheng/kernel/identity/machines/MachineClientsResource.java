package org.xinheng.kernel.identity.machines;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Machine clients over HTTP. */
@Path("/api/t/{tenant}/machine-clients")
@RunOnVirtualThread
public class MachineClientsResource {

    private final MachineClients clients;
    private final CurrentActor current;

    MachineClientsResource(MachineClients clients, CurrentActor current) {
        this.clients = clients;
        this.current = current;
    }

    @GET
    public Page<MachineClientView> list(@PathParam("tenant") String tenant) {
        return new Page<>(clients.list(current.in(tenant)), null);
    }

    @POST
    public RestResponse<MachineClientMade> add(
            @PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") AddMachineClient command) {
        var made = clients.add(current.in(tenant), command);
        return ResponseBuilder.<MachineClientMade>created(URI.create(
                        "/api/t/" + tenant + "/machine-clients/" + made.client().id()))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        clients.revoke(current.in(tenant), id);
    }
}
