package org.xinheng.kernel.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Cases of all kinds over HTTP; their steps are taken at the feature they belong to. */
@Path("/api/t/{tenant}/cases")
@RunOnVirtualThread
public class CasesResource {

    private final CaseDesk desk;
    private final CurrentActor current;

    CasesResource(CaseDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    public Page<CaseRow> list(
            @PathParam("tenant") String tenant,
            @BeanParam CaseQuestion question,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return desk.list(current.in(tenant), question.query(), after, limit);
    }

    @GET
    @Path("/{id}")
    public CaseView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return desk.view(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/take")
    public CaseView take(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return desk.take(current.in(tenant), id, true);
    }

    @POST
    @Path("/{id}/give-back")
    public CaseView giveBack(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return desk.take(current.in(tenant), id, false);
    }

    @GET
    @Path("/{id}/documents/{document}")
    public CaseDocument document(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @PathParam("document") UUID document) {
        return desk.document(current.in(tenant), id, document);
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    public Response attachment(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        var found = desk.attachment(current.in(tenant), id, attachment);
        var name = URLEncoder.encode(found.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(found.content(), found.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
