package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

    private static final int IN_SITE_MAP = 1000;
    private static final List<String> PAGES = List.of(
            "/",
            "/permits",
            "/penalties",
            "/acts",
            "/lists",
            "/commitments",
            "/grades",
            "/statistics",
            "/open-data",
            "/news",
            "/programmes",
            "/services",
            "/about",
            "/accessibility");

    private final PortalAnswers answers;
    private final NewsRepository news;
    private final Manifest manifest;
    private final TileIcons tiles;

    LookResource(PortalAnswers answers, NewsRepository news, Manifest manifest, TileIcons tiles) {
        this.answers = answers;
        this.news = news;
        this.manifest = manifest;
        this.tiles = tiles;
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

    /** The tile for a phone's home screen. */
    @GET
    @Path("icon-{pixels: 192|512}.png")
    @Operation(hidden = true)
    public Response tile(@Context HttpServerRequest request, @PathParam("pixels") int pixels) {
        return look(request, "image/png", tenant -> tiles.of(tenant, pixels));
    }

    @GET
    @Path("manifest.webmanifest")
    @Operation(hidden = true)
    public Response manifest(@Context HttpServerRequest request) {
        return answers.text(request, Manifest.TYPE, manifest::of);
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response robots(@Context HttpServerRequest request) {
        var open = answers.tenant(request).isPresent();
        var text = open
                ? "User-agent: *\nDisallow: /api/\nDisallow: /console/\nDisallow: /search\nSitemap: %s/sitemap.xml\n"
                        .formatted(PortalAnswers.origin(request))
                : "User-agent: *\nDisallow: /\n";
        return PortalAnswers.secure(Response.ok(text, "text/plain;charset=UTF-8"))
                .build();
    }

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response sitemap(@Context HttpServerRequest request) {
        return answers.text(request, "application/xml;charset=UTF-8", visit -> siteMap(request, visit));
    }

    private String siteMap(HttpServerRequest request, Visit visit) {
        var origin = PortalAnswers.origin(request);
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var path : PAGES) {
            xml.append("<url><loc>").append(origin).append(path).append("</loc></url>\n");
        }
        return xml.append(NewsFeed.siteMap(origin, news.lines(visit, null, null, IN_SITE_MAP)))
                .append("</urlset>\n")
                .toString();
    }

    private Response look(HttpServerRequest request, String type, Function<TenantRef, Object> drawing) {
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
}
