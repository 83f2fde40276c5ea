package org.xinheng.kernel.reports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;
import org.xinheng.seal.SealedForm;

/** Credit reports, over HTTP: officers issue them about anybody, a firm about itself. */
@Path("/api/t/{tenant}/reports")
@RunOnVirtualThread
public class ReportsResource {

    /** A report is a page of its own: no script, no address but its own pictures. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Reports reports;
    private final ReportFiles files;
    private final ReportForms forms;
    private final CurrentActor current;

    ReportsResource(Reports reports, ReportFiles files, ReportForms forms, CurrentActor current) {
        this.reports = reports;
        this.files = files;
        this.forms = forms;
        this.current = current;
    }

    /** Why a report is taken back. */
    public record Revoke(@Nullable String reason) {}

    /** Who took a report away, newest first. */
    public record Downloads(List<DownloadRow> items) {}

    @POST
    @ResponseStatus(201)
    public ReportView issue(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") AskReport asked) {
        return reports.issue(current.in(tenant), asked);
    }

    @GET
    public Page<ReportRow> list(
            @PathParam("tenant") String tenant,
            @QueryParam("q") @Nullable String q,
            @QueryParam("revoked") @Nullable Boolean revoked,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        var query = new ReportQuery(q == null || q.isBlank() ? null : q.strip(), revoked);
        return reports.list(current.in(tenant), query, after, limit);
    }

    /** The kinds of reports and the purposes to choose from. */
    @GET
    @Path("/forms")
    public ReportForms.View forms(@PathParam("tenant") String tenant) {
        return forms.view(current.in(tenant));
    }

    @GET
    @Path("/key")
    public ReportFiles.Key key(@PathParam("tenant") String tenant) {
        current.in(tenant);
        return files.key();
    }

    @GET
    @Path("/{id}")
    public ReportView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return reports.require(current.in(tenant), id);
    }

    @GET
    @Path("/{id}/report.pdf")
    public Response pdf(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return answer(tenant, id, SealedForm.PDF, "application/pdf", "attachment");
    }

    @GET
    @Path("/{id}/report.html")
    public Response html(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return answer(tenant, id, SealedForm.HTML, "text/html;charset=UTF-8", "inline");
    }

    @GET
    @Path("/{id}/report.json")
    public Response json(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return answer(tenant, id, SealedForm.JSON, "application/json;charset=UTF-8", "attachment");
    }

    private Response answer(String tenant, UUID id, SealedForm form, String type, String disposition) {
        var download = files.download(current.in(tenant), id, form);
        return Response.ok(download.content(), type)
                .header("Content-Disposition", "%s; filename=\"%s\"".formatted(disposition, download.name()))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/downloads")
    public Downloads downloads(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return new Downloads(files.listDownloads(current.in(tenant), id));
    }

    @POST
    @Path("/{id}/revoke")
    public ReportView revoke(
            @PathParam("tenant") String tenant, @PathParam("id") UUID id, @NotNull(message = "请提交内容。") Revoke revoke) {
        return reports.revoke(current.in(tenant), id, revoke.reason());
    }
}
