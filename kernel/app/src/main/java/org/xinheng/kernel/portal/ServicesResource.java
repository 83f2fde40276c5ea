package org.xinheng.kernel.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What anybody can read and ask about repair, objections, measures, the progress of a case and reports. */
@Path("/services")
@PermitAll
@RunOnVirtualThread
public class ServicesResource {

    private final PortalAnswers answers;
    private final GuidePages guides;
    private final MeasurePages measures;
    private final ExamplePages examples;
    private final StatusPages statuses;
    private final ReportPages reports;

    ServicesResource(
            PortalAnswers answers,
            GuidePages guides,
            MeasurePages measures,
            ExamplePages examples,
            StatusPages statuses,
            ReportPages reports) {
        this.answers = answers;
        this.guides = guides;
        this.measures = measures;
        this.examples = examples;
        this.statuses = statuses;
        this.reports = reports;
    }

    @GET
    @Operation(hidden = true)
    public Response services(@Context HttpServerRequest request) {
        return answers.page(request, guides::services);
    }

    @GET
    @Path("repair")
    @Operation(hidden = true)
    public Response repair(@Context HttpServerRequest request) {
        return answers.find(request, guides::repair);
    }

    @GET
    @Path("objection")
    @Operation(hidden = true)
    public Response objection(@Context HttpServerRequest request) {
        return answers.page(request, guides::objection);
    }

    @GET
    @Path("measures")
    @Operation(hidden = true)
    public Response measures(@Context HttpServerRequest request, @QueryParam("list") @Nullable String list) {
        return answers.find(request, visit -> measures.measures(visit, list));
    }

    @GET
    @Path("measures/examples")
    @Operation(hidden = true)
    public Response examples(
            @Context HttpServerRequest request,
            @QueryParam("measure") @Nullable String measure,
            @QueryParam("after") @Nullable String after) {
        return answers.page(request, visit -> examples.examples(visit, measure, after));
    }

    @GET
    @Path("status")
    @Operation(hidden = true)
    public Response status(@Context HttpServerRequest request) {
        return answers.page(request, statuses::form);
    }

    /** By POST, so that the query code stands in no address, log or history. */
    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @Context HttpServerRequest request,
            @FormParam("number") @Nullable String number,
            @FormParam("code") @Nullable String code) {
        return answers.unkept(request, visit -> statuses.ask(visit, from(request), number, code));
    }

    /** Where the QR code of a report leads to: with number and check code it answers at once. */
    @GET
    @Path("report")
    @Operation(hidden = true)
    public Response report(
            @Context HttpServerRequest request,
            @QueryParam("number") @Nullable String number,
            @QueryParam("code") @Nullable String code) {
        return answers.unkept(request, visit -> reports.ask(visit, from(request), number, code));
    }

    /** Typed by hand: by POST, so that the check code stands in no address, log or history. */
    @POST
    @Path("report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response askReport(
            @Context HttpServerRequest request,
            @FormParam("number") @Nullable String number,
            @FormParam("code") @Nullable String code) {
        return answers.unkept(
                request,
                visit -> reports.ask(visit, from(request), number == null ? "" : number, code == null ? "" : code));
    }

    /** A file somebody holds; it is looked at and not kept. */
    @POST
    @Path("report/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response reportFile(@Context HttpServerRequest request, InputStream body) {
        var type = request.getHeader("Content-Type");
        return answers.unkept(request, visit -> reports.look(visit, from(request), type == null ? "" : type, body));
    }

    private static String from(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }
}
