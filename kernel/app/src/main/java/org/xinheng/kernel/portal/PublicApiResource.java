package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.TenantRef;

/** What is public about subjects, as JSON. One statement per request; the tenant follows from the host. */
@Path("/api/public")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PublicApiResource {

    private final PortalAnswers answers;
    private final SubjectSearch search;

    PublicApiResource(PortalAnswers answers, SubjectSearch search) {
        this.answers = answers;
        this.search = search;
    }

    /** A subject by its unified social credit code, in whichever case and width. */
    @GET
    @Path("subjects/{code}")
    public Response subject(@Context HttpServerRequest request, @PathParam("code") String code) {
        var found = search.subject(tenant(request).id(), code)
                .orElseThrow(() ->
                        new KernelException(PortalError.SUBJECT_NOT_PUBLIC, "没有这个代码的公示信息。请核对统一社会信用代码；没有公示信息不构成信用评价。"));
        return PortalAnswers.json(request, found.subject());
    }

    /** Subjects by words of the name, the closest first; at most 20. */
    @GET
    @Path("search")
    public Response search(@Context HttpServerRequest request, @QueryParam("q") @DefaultValue("") String words) {
        return PortalAnswers.json(request, search.find(tenant(request).id(), words.strip()));
    }

    private TenantRef tenant(HttpServerRequest request) {
        return answers.tenant(request)
                .orElseThrow(() -> new KernelException(PortalError.NO_PORTAL, "这个域名没有开放的公示平台，请检查访问的域名。"));
    }
}
