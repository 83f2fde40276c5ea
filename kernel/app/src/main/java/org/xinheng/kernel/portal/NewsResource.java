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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.articles.AttachmentFile;

/** Articles of a tenant, for everybody. */
@Path("/news")
@PermitAll
@RunOnVirtualThread
public class NewsResource {

    private static final int IN_FEED = 30;
    /** Bytes of a file held at a time for one reader. */
    private static final int SLICE = 256 * 1024;

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
        var answer = answers.tenant(request)
                .flatMap(tenant -> Address.id(id)
                        .flatMap(article ->
                                Address.id(attachment).flatMap(known -> news.attachment(tenant.id(), article, known)))
                        .map(file -> answer(request, tenant.id(), file)));
        return answer.orElseGet(() -> answers.find(request, _ -> Optional.empty()));
    }

    /** The content is read while it is sent, so that slow readers of large files cost no memory. */
    private Response answer(HttpServerRequest request, int tenant, PublicFile file) {
        String kept = request.getHeader("If-None-Match");
        if (kept != null && kept.contains(file.tag())) {
            return PortalAnswers.secure(Response.notModified())
                    .header("ETag", file.tag())
                    .build();
        }
        StreamingOutput body = output -> {
            for (int from = 0; from < file.size(); from += SLICE) {
                output.write(news.slice(tenant, file, from, SLICE)
                        .orElseThrow(() -> new IOException("Taken down while it was read: " + file.id())));
            }
        };
        return PortalAnswers.secure(AttachmentFile.saved(Response.ok(body, file.mediaType()), file.name()))
                .header("ETag", file.tag())
                .header("Content-Length", file.size())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response article(@Context HttpServerRequest request, @PathParam("id") String id) {
        var number = Address.id(id);
        return answers.find(request, visit -> number.flatMap(known -> pages.article(visit, known)));
    }
}
