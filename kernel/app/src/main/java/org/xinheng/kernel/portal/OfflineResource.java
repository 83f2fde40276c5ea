package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.xinheng.kernel.portal.look.BrandSheet;

/**
 * The portal without network. A worker can only be registered by a script, so one page has one, and visitors turn it on there;
 * every other page runs none, as before.
 */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class OfflineResource {

    private static final String POLICY = "Content-Security-Policy";

    /** What the worker itself may do: ask its own host. */
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";

    private final PortalAnswers answers;
    private final OfflineWorker worker;
    private final StaticFiles files;

    OfflineResource(PortalAnswers answers, OfflineWorker worker, StaticFiles files) {
        this.answers = answers;
        this.worker = worker;
        this.files = files;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfflinePage(Frame f) implements TemplateInstance {}

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfflineNotice(Frame f) implements TemplateInstance {}

    /** Where a visitor turns it on or off. */
    @GET
    @Path("offline")
    @Operation(hidden = true)
    public Response page(@Context HttpServerRequest request) {
        return under(
                answers.page(request, visit -> new OfflinePage(frame(visit))),
                PortalAnswers.POLICY + "; script-src 'self'; worker-src 'self'");
    }

    /** What is shown instead of any page while there is no network. */
    @GET
    @Path("offline/notice")
    @Operation(hidden = true)
    public Response notice(@Context HttpServerRequest request) {
        return answers.page(request, visit -> new OfflineNotice(frame(visit)));
    }

    @GET
    @Path("offline-worker.js")
    @Operation(hidden = true)
    public Response worker(@Context HttpServerRequest request) {
        var script = answers.visit(request).map(worker::of).orElse(OfflineWorker.GONE);
        return under(
                PortalAnswers.secure(Response.ok(script, OfflineWorker.TYPE)).build(), WORKER_POLICY);
    }

    private Frame frame(Visit visit) {
        return Frame.of(visit, "offline", BrandSheet.of(visit.tenant()), files.version());
    }

    private static Response under(Response answer, String policy) {
        return Response.fromResponse(answer)
                .header(POLICY, null)
                .header(POLICY, policy)
                .build();
    }
}
