package org.xinheng.kernel.reports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.Page;

/** Batches of reports, over HTTP. */
@Path("/api/t/{tenant}/report-batches")
@RunOnVirtualThread
public class ReportBatchesResource {

    private final ReportBatches batches;
    private final ReportArchive archive;
    private final CurrentActor current;

    ReportBatchesResource(ReportBatches batches, ReportArchive archive, CurrentActor current) {
        this.batches = batches;
        this.archive = archive;
        this.current = current;
    }

    /** The newest batches. */
    public record Batches(List<ReportBatchView> items) {}

    /**
     * What is wanted about each line, beside the file.
     *
     * @param from first day of the period, such as 2026-01-31
     * @param until last day of the period
     */
    public record Wanted(
            @QueryParam("form") @Nullable String form,
            @QueryParam("scope") @Nullable ReportScope scope,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("note") @Nullable String note,
            @QueryParam("recipient") @Nullable String recipient,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {

        AskReport asked() {
            return new AskReport(form, null, scope, purpose, note, recipient, day("from", from), day("until", until));
        }

        private static @Nullable LocalDate day(String field, @Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw RequestCheck.invalid(
                        List.of(new FieldError(field, "“%s”不是日期。请写成 2026-01-31 的样子。".formatted(text))));
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    public ReportBatchView take(
            @PathParam("tenant") String tenant,
            @QueryParam("name") @DefaultValue("upload") String name,
            @BeanParam Wanted wanted,
            InputStream body) {
        return batches.take(current.in(tenant), name, wanted.asked(), body);
    }

    @GET
    public Batches list(@PathParam("tenant") String tenant) {
        return new Batches(batches.list(current.in(tenant)));
    }

    @GET
    @Path("/{id}")
    public ReportBatchView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return batches.require(current.in(tenant), id);
    }

    @GET
    @Path("/{id}/rows")
    public Page<ReportBatchRow> rows(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return batches.listRows(current.in(tenant), id, after, limit);
    }

    @GET
    @Path("/{id}/reports.zip")
    public RestResponse<StreamingOutput> archive(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        var writing = archive.take(current.in(tenant), id);
        StreamingOutput body = writing::to;
        return RestResponse.ResponseBuilder.ok(body, MediaType.valueOf("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"reports-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
