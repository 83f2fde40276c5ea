package org.xinheng.kernel.plugins;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.xinheng.kernel.identity.CurrentActor;

/** Sector plugins of a tenant, and for the platform's operators their versions, over HTTP. */
@Path("/api/t/{tenant}/plugins")
@RunOnVirtualThread
public class PluginsResource {

    private final Plugins plugins;
    private final PluginVersions versions;
    private final PluginUpload uploads;
    private final CurrentActor current;

    PluginsResource(Plugins plugins, PluginVersions versions, PluginUpload uploads, CurrentActor current) {
        this.plugins = plugins;
        this.versions = versions;
        this.uploads = uploads;
        this.current = current;
    }

    @GET
    public List<PluginView> list(@PathParam("tenant") String tenant) {
        return plugins.list(current.in(tenant));
    }

    @GET
    @Path("/{id}/preview")
    public PluginPreview preview(@PathParam("tenant") String tenant, @PathParam("id") String id) {
        return plugins.preview(current.in(tenant), id);
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

    @GET
    @Path("/versions")
    public List<PluginShelf> listVersions(@PathParam("tenant") String tenant) {
        return versions.list(current.in(tenant));
    }

    @POST
    @Path("/versions")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public PluginVersion upload(@PathParam("tenant") String tenant, InputStream jar) {
        return uploads.receive(current.in(tenant), jar);
    }

    @POST
    @Path("/{id}/versions/{version}/activate")
    public PluginVersion activate(
            @PathParam("tenant") String tenant, @PathParam("id") String id, @PathParam("version") String version) {
        return versions.activate(current.in(tenant), id, version);
    }

    @POST
    @Path("/{id}/roll-back")
    public PluginVersion rollBack(
            @PathParam("tenant") String tenant, @PathParam("id") String id, @Valid Reason command) {
        return versions.rollBack(current.in(tenant), id, command.reason());
    }

    @POST
    @Path("/{id}/disable-everywhere")
    public PluginVersion disableEverywhere(
            @PathParam("tenant") String tenant, @PathParam("id") String id, @Valid Reason command) {
        return versions.disable(current.in(tenant), id, command.reason());
    }

    @POST
    @Path("/{id}/remove")
    @ResponseStatus(204)
    public void remove(@PathParam("tenant") String tenant, @PathParam("id") String id, @Valid Reason command) {
        versions.remove(current.in(tenant), id, command.reason());
    }
}
