package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Articles of a tenant, for everybody. */
@Path("/news")
@PermitAll
@RunOnVirtualThread
public class NewsResource {

    private static final int IN_FEED = 30;

    private final PortalAnswers answers;
    private final NewsPages pages;
    private final NewsRepository news;

    NewsResource(PortalAnswers answers, NewsPages pages, NewsRepository news) {
        this.answers = answers;
        this.pages = pages;
        this.news = news;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @Context HttpServerRequest request,
            @QueryParam("shelf") @Nullable String shelf,
            @QueryParam("after") @Nullable String after) {
        return answers.page(request, visit -> pages.list(visit, shelf, after));
    }

    /** The latest articles for feed readers. */
    @GET
    @Path("feed")
    @Operation(hidden = true)
    public Response feed(@Context HttpServerRequest request) {
        return answers.text(
                request,
                NewsFeed.TYPE,
                visit -> NewsFeed.atom(
                        PortalAnswers.origin(request), visit.tenant().name(), news.lines(visit, null, null, IN_FEED)));
    }

    /** A file of a published article, to be saved and never shown in the page's place. */
    @GET
    @Path("{id}/attachments/{attachment}")
    @Operation(hidden = true)
    public Response attachment(
            @Context HttpServerRequest request,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment) {
        var file = answers.tenant(request)
                .flatMap(tenant -> Address.id(id)
                        .flatMap(article ->
                                Address.id(attachment).flatMap(known -> news.attachment(tenant.id(), article, known))));
        return file.map(found -> PortalAnswers.secure(found.answer()).build())
                .orElseGet(() -> answers.find(request, _ -> Optional.empty()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response article(@Context HttpServerRequest request, @PathParam("id") String id) {
        var number = Address.id(id);
        return answers.find(request, visit -> number.flatMap(known -> pages.article(visit, known)));
    }
}
