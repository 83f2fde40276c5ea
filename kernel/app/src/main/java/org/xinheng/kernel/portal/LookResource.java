package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.xinheng.kernel.portal.look.BrandSheet;
import org.xinheng.kernel.portal.look.Emblem;
import org.xinheng.kernel.portal.look.HeroGraphic;
import org.xinheng.kernel.tenancy.Brand;
import org.xinheng.kernel.tenancy.TenantRef;

/** A tenant's colours, emblem and header graphic, and what search engines ask for. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class LookResource {

    private static final String SVG = "image/svg+xml;charset=UTF-8";
    private static final TenantRef NOBODY =
            new TenantRef(0, "none", null, "PLATFORM", "", "信", "000000", "", true, Brand.PLAIN);

    private final PortalAnswers answers;

    LookResource(PortalAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("brand.css")
    @Operation(hidden = true)
    public Response colours(@Context HttpServerRequest request) {
        return look(
                request,
                "text/css;charset=UTF-8",
                tenant -> BrandSheet.of(tenant).css());
    }

    @GET
    @Path("emblem.svg")
    @Operation(hidden = true)
    public Response emblem(@Context HttpServerRequest request) {
        return look(request, SVG, Emblem::of);
    }

    @GET
    @Path("hero.svg")
    @Operation(hidden = true)
    public Response hero(@Context HttpServerRequest request) {
        return look(request, SVG, HeroGraphic::of);
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response robots(@Context HttpServerRequest request) {
        var open = answers.tenant(request).isPresent();
        var text = open
                ? "User-agent: *\nDisallow: /api/\nDisallow: /console/\nDisallow: /search\nSitemap: %s/sitemap.xml\n"
                        .formatted(origin(request))
                : "User-agent: *\nDisallow: /\n";
        return PortalAnswers.secure(Response.ok(text, "text/plain;charset=UTF-8"))
                .build();
    }

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response sitemap(@Context HttpServerRequest request) {
        if (answers.tenant(request).isEmpty()) {
            return Response.status(404).build();
        }
        var origin = origin(request);
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var path : new String[] {
            "/", "/permits", "/penalties", "/acts", "/grades", "/programmes", "/about", "/accessibility"
        }) {
            xml.append("<url><loc>").append(origin).append(path).append("</loc></url>\n");
        }
        return PortalAnswers.secure(Response.ok(xml.append("</urlset>\n").toString(), "application/xml;charset=UTF-8"))
                .build();
    }

    private Response look(HttpServerRequest request, String type, Function<TenantRef, String> drawing) {
        var tenant = answers.tenant(request).orElse(NOBODY);
        var tag = "\"" + BrandSheet.of(tenant).version() + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return PortalAnswers.secure(Response.notModified())
                    .header("ETag", tag)
                    .build();
        }
        return PortalAnswers.secure(Response.ok(drawing.apply(tenant), type))
                .header("ETag", tag)
                .build();
    }

    private static String origin(HttpServerRequest request) {
        return PortalAnswers.scheme(request) + "://"
                + PortalAnswers.host(request).replaceAll("[^0-9A-Za-z.-]", "") + PortalAnswers.port(request);
    }
}
