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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;

/** Open data: everything the portal shows, whole or as changes; the tenant follows from the host. */
@Path("/api/public")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PublicDataResource {

    private static final int MOST = 500;

    private final PortalAnswers answers;
    private final DatasetFiles files;
    private final DatasetRepository rows;
    private final ChangeRepository changes;

    PublicDataResource(PortalAnswers answers, DatasetFiles files, DatasetRepository rows, ChangeRepository changes) {
        this.answers = answers;
        this.files = files;
        this.rows = rows;
        this.changes = changes;
    }

    /** A dataset and where its forms are. */
    public record DatasetItem(String dataset, String title, String csv, String json, String schema) {}

    /**
     * A change.
     *
     * @param cursor for {@code ?after=}
     * @param event PUBLISHED, CHANGED or TAKEN_DOWN; of what was taken down nothing but the id is told
     * @param record what it says now, or null when it is not public any more
     */
    public record ChangeItem(
            String cursor,
            String dataset,
            UUID id,
            String event,
            Instant at,
            @Nullable Map<String, @Nullable Object> record) {}

    /** The datasets of the tenant. */
    @GET
    @Path("data")
    public Page<DatasetItem> datasets(@Context HttpServerRequest request) {
        var texts = visit(request).texts();
        return new Page<>(
                Datasets.all().stream()
                        .map(dataset -> new DatasetItem(
                                dataset.slug(),
                                texts.require("data_" + dataset.slug()),
                                DatasetFiles.address(dataset) + "/csv",
                                DatasetFiles.address(dataset) + "/json",
                                DatasetFiles.address(dataset) + "/schema"))
                        .toList(),
                null);
    }

    /** What the columns of a dataset are, as JSON Schema. */
    @GET
    @Path("data/{dataset}/schema")
    public Map<String, Object> schema(@Context HttpServerRequest request, @PathParam("dataset") String slug) {
        return DatasetFiles.schema(visit(request), require(slug));
    }

    /** The whole dataset as a table. */
    @GET
    @Path("data/{dataset}/csv")
    @Produces(Csv.TYPE)
    public Response csv(@Context HttpServerRequest request, @PathParam("dataset") String slug) {
        var visit = visit(request);
        var dataset = require(slug);
        StreamingOutput body = output -> files.csv(visit, dataset, output);
        return file(body, slug + ".csv");
    }

    /** The whole dataset as JSON. */
    @GET
    @Path("data/{dataset}/json")
    public Response json(@Context HttpServerRequest request, @PathParam("dataset") String slug) {
        var visit = visit(request);
        var dataset = require(slug);
        StreamingOutput body = output -> files.json(visit, dataset, output);
        return file(body, slug + ".json");
    }

    private static Response file(StreamingOutput body, String name) {
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /**
     * What was published, changed or taken down since a change that was read before, in order. Without {@code after} from the
     * first on; the same {@code after} again gives what came since.
     */
    @GET
    @Path("changes")
    public Page<ChangeItem> changes(
            @Context HttpServerRequest request,
            @QueryParam("after") @Nullable String after,
            @QueryParam("dataset") @Nullable String slug,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var visit = visit(request);
        String dataset = slug == null || slug.isBlank() ? null : require(slug).slug();
        int most = Math.clamp(limit, 1, MOST);
        var found = changes.behind(visit.tenant().id(), number(after), dataset, most + 1);
        var page = found.size() > most ? found.subList(0, most) : found;
        var records = records(visit, page);
        return new Page<>(
                page.stream()
                        .map(change -> new ChangeItem(
                                String.valueOf(change.number()),
                                change.dataset(),
                                change.id(),
                                change.event(),
                                change.at(),
                                records.get(change.id())))
                        .toList(),
                found.size() > most ? String.valueOf(page.getLast().number()) : null);
    }

    /** What the pages show today of what came or changed, by id. */
    private Map<UUID, Map<String, @Nullable Object>> records(Visit visit, List<ChangeRepository.Change> page) {
        var there = page.stream()
                .filter(change -> !change.event().equals("TAKEN_DOWN"))
                .collect(Collectors.groupingBy(
                        ChangeRepository.Change::dataset,
                        Collectors.mapping(ChangeRepository.Change::id, Collectors.toList())));
        var records = new HashMap<UUID, Map<String, @Nullable Object>>();
        there.forEach((slug, ids) -> {
            var dataset = require(slug);
            rows.withIds(visit, dataset, ids).forEach(row -> {
                var object = DatasetFiles.object(dataset, row);
                records.put(UUID.fromString(String.valueOf(object.get("id"))), object);
            });
        });
        return records;
    }

    private static long number(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(after.strip());
        } catch (NumberFormatException _) {
            throw new KernelException(
                    PortalError.CHANGE_CURSOR_INVALID, "after 应为上一次返回的最后一条变动的 cursor（一个整数）。请核对，或者不带 after 从头读取。");
        }
    }

    private static Dataset require(String slug) {
        return Datasets.find(slug)
                .orElseThrow(() -> new KernelException(
                        PortalError.DATASET_UNKNOWN, "没有数据集“%s”。请从 /api/public/data 查看有哪些数据集。".formatted(slug)));
    }

    private Visit visit(HttpServerRequest request) {
        return answers.visit(request)
                .orElseThrow(() -> new KernelException(PortalError.NO_PORTAL, "这个域名没有开放的公示平台，请检查访问的域名。"));
    }
}
