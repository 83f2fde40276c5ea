package org.xinheng.kernel.plugins;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.xinheng.kernel.identity.CurrentActor;

/** Sector plugins of a tenant over HTTP. */
@Path("/api/t/{tenant}/plugins")
@RunOnVirtualThread
public class PluginsResource {

    private final Plugins plugins;
    private final CurrentActor current;

    PluginsResource(Plugins plugins, CurrentActor current) {
        this.plugins = plugins;
        this.current = current;
    }

    @GET
    public List<PluginView> list(@PathParam("tenant") String tenant) {
        return plugins.list(current.in(tenant));
    }

    @POST
    @Path("/{id}/enable")
    public PluginView enable(@PathParam("tenant") String tenant, @PathParam("id") String id) {
        return plugins.enable(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/disable")
    public PluginView disable(@PathParam("tenant") String tenant, @PathParam("id") String id) {
        return plugins.disable(current.in(tenant), id);
    }
}
