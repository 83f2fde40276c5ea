package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;

/** The pages of a tenant's public site. Anybody may read them; the tenant follows from the host. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class PortalResource {

    private final PortalAnswers answers;
    private final PortalPages pages;
    private final SubjectSearch search;

    PortalResource(PortalAnswers answers, PortalPages pages, SubjectSearch search) {
        this.answers = answers;
        this.pages = pages;
        this.search = search;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context HttpServerRequest request) {
        return answers.page(request, pages::home);
    }

    /** A code leads straight to its subject, anything else to a list of names. */
    @GET
    @Path("search")
    @Operation(hidden = true)
    public Response search(@Context HttpServerRequest request, @QueryParam("q") @DefaultValue("") String words) {
        var code = UnifiedCreditCode.normalise(words);
        if (SubjectSearch.looksLikeCode(code)
                && answers.tenant(request)
                        .flatMap(tenant -> search.subject(tenant.id(), code))
                        .isPresent()) {
            return PortalAnswers.secure(Response.seeOther(URI.create("/subjects/" + code)))
                    .build();
        }
        return answers.page(request, visit -> pages.search(visit, words.strip()));
    }

    @GET
    @Path("permits")
    @Operation(hidden = true)
    public Response permits(
            @Context HttpServerRequest request,
            @QueryParam("authority") @Nullable String authority,
            @QueryParam("year") @Nullable String year,
            @QueryParam("code") @Nullable String code,
            @QueryParam("after") @Nullable String after) {
        var filter = RecordFilter.of(PortalPages.PERMIT, authority, year, null, code, after);
        return answers.find(request, visit -> pages.list(visit, filter));
    }

    @GET
    @Path("penalties")
    @Operation(hidden = true)
    public Response penalties(
            @Context HttpServerRequest request,
            @QueryParam("authority") @Nullable String authority,
            @QueryParam("year") @Nullable String year,
            @QueryParam("class") @Nullable String seriousness,
            @QueryParam("code") @Nullable String code,
            @QueryParam("after") @Nullable String after) {
        var filter = RecordFilter.of(PortalPages.PENALTY, authority, year, seriousness, code, after);
        return answers.find(request, visit -> pages.list(visit, filter));
    }

    @GET
    @Path("acts")
    @Operation(hidden = true)
    public Response acts(@Context HttpServerRequest request) {
        return answers.page(request, pages::acts);
    }

    @GET
    @Path("acts/{item}")
    @Operation(hidden = true)
    public Response act(
            @Context HttpServerRequest request,
            @PathParam("item") String item,
            @QueryParam("authority") @Nullable String authority,
            @QueryParam("year") @Nullable String year,
            @QueryParam("code") @Nullable String code,
            @QueryParam("after") @Nullable String after) {
        var filter = RecordFilter.of(item, authority, year, null, code, after);
        return answers.find(request, visit -> pages.list(visit, filter));
    }

    @GET
    @Path("subjects/{code}")
    @Operation(hidden = true)
    public Response subject(@Context HttpServerRequest request, @PathParam("code") String code) {
        return answers.find(request, visit -> pages.subject(visit, code));
    }

    @GET
    @Path("records/{id}")
    @Operation(hidden = true)
    public Response record(@Context HttpServerRequest request, @PathParam("id") String id) {
        var number = Address.id(id);
        return answers.find(request, visit -> number.flatMap(known -> pages.record(visit, known)));
    }

    @GET
    @Path("about")
    @Operation(hidden = true)
    public Response about(@Context HttpServerRequest request) {
        return answers.page(request, visit -> pages.text(visit, "about"));
    }

    @GET
    @Path("accessibility")
    @Operation(hidden = true)
    public Response accessibility(@Context HttpServerRequest request) {
        return answers.page(request, visit -> pages.text(visit, "accessibility"));
    }

    /** Every other address: people get a page that helps them on, programs a problem document. */
    @GET
    @Path("{rest: (?!api/|q/).+}")
    @Operation(hidden = true)
    public Response missing(@Context HttpServerRequest request, @HeaderParam("Accept") @Nullable String accepted) {
        if (accepted != null && accepted.contains("json") && !accepted.contains("text/html")) {
            throw new NotFoundException();
        }
        return answers.find(request, visit -> Optional.empty());
    }
}
