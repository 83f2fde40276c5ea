package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.TenantRef;

/** Random draws as JSON: everything needed to recompute them. The tenant follows from the host. */
@Path("/api/public/draws")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PublicDrawsResource {

    private static final int SHOWN = 1000;

    private final PortalAnswers answers;
    private final PortalDrawRepository draws;

    PublicDrawsResource(PortalAnswers answers, PortalDrawRepository draws) {
        this.answers = answers;
        this.draws = draws;
    }

    /** The newest draws first. */
    @GET
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    public PublicDrawLine.Draws list(@Context HttpServerRequest request) {
        return new PublicDrawLine.Draws(draws.list(tenant(request).id(), SHOWN));
    }

    /** One draw with its frozen list and results. */
    @GET
    @Path("{id}")
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    public PublicDraw view(@Context HttpServerRequest request, @PathParam("id") UUID id) {
        return draws.find(tenant(request).id(), id)
                .orElseThrow(() -> new KernelException(PortalError.DRAW_NOT_PUBLIC, "没有这次抽查的公示。请从抽查公示列表进入。"));
    }

    /** The frozen list alone, byte for byte as it was hashed. */
    @GET
    @Path("{id}/list.txt")
    @Produces("text/plain;charset=UTF-8")
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    public String list(@Context HttpServerRequest request, @PathParam("id") UUID id) {
        return view(request, id).list();
    }

    private TenantRef tenant(HttpServerRequest request) {
        return answers.tenant(request)
                .orElseThrow(() -> new KernelException(PortalError.NO_PORTAL, "这个域名没有开放的公示平台，请检查访问的域名。"));
    }
}
