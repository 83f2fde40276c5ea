package org.xinheng.kernel.identity.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** A tenant and the tenants below it over HTTP. */
@Path("/api/t/{tenant}")
@RunOnVirtualThread
public class TenantsResource {

    /** Why a tenant is suspended or resumed; kept in the audit trail. */
    public record Because(@Nullable String reason) {}

    private final Tenants tenants;
    private final Openings openings;
    private final Packs packs;
    private final CurrentActor current;

    TenantsResource(Tenants tenants, Openings openings, Packs packs, CurrentActor current) {
        this.packs = packs;
        this.tenants = tenants;
        this.openings = openings;
        this.current = current;
    }

    @GET
    public TenantView view(@PathParam("tenant") String tenant) {
        return tenants.require(current.in(tenant));
    }

    @GET
    @Path("/tenants")
    public Page<TenantView> list(@PathParam("tenant") String tenant) {
        return new Page<>(tenants.list(current.in(tenant)), null);
    }

    @POST
    @Path("/tenants")
    public RestResponse<Opened> open(
            @PathParam("tenant") String tenant, @NotNull(message = "请提交开通信息。") OpenTenant command) {
        var opened = openings.open(current.in(tenant), command);
        return ResponseBuilder.<Opened>created(
                        URI.create("/api/t/" + opened.tenant().slug()))
                .entity(opened)
                .build();
    }

    /** Opens a tenant from its pack. For the operator; the tenant above must be open. */
    @POST
    @Path("/tenants/from-pack/{slug}")
    public PackOpened openPack(
            @PathParam("tenant") String tenant, @PathParam("slug") String slug, @Nullable OpenPack command) {
        return packs.open(current.in(tenant), slug, command != null && command.permanentPasswords());
    }

    @POST
    @Path("/tenants/{slug}/invitation")
    public Opened inviteAgain(@PathParam("tenant") String tenant, @PathParam("slug") String slug) {
        return openings.inviteAgain(current.in(tenant), slug);
    }

    @POST
    @Path("/tenants/{slug}/suspend")
    public TenantView suspend(
            @PathParam("tenant") String tenant,
            @PathParam("slug") String slug,
            @NotNull(message = "请写明原因。") Because because) {
        return tenants.suspend(current.in(tenant), slug, because.reason());
    }

    @POST
    @Path("/tenants/{slug}/resume")
    public TenantView resume(
            @PathParam("tenant") String tenant,
            @PathParam("slug") String slug,
            @NotNull(message = "请写明原因。") Because because) {
        return tenants.resume(current.in(tenant), slug, because.reason());
    }
}
