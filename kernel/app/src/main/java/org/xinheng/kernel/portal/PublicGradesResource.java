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
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.method.Method;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.TenantRef;

/** What is public about grades, as JSON and CSV. Grades only, never scores; the tenant follows from the host. */
@Path("/api/public/grades")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PublicGradesResource {

    private static final int MOST = 500;

    private final PortalAnswers answers;
    private final PortalGradeRepository grades;

    PublicGradesResource(PortalAnswers answers, PortalGradeRepository grades) {
        this.answers = answers;
        this.grades = grades;
    }

    /** A standard of the tenant and the published run, if there is one. */
    public record StandardItem(
            String standard,
            String label,
            String state,
            String shown,
            String edition,
            @Nullable LocalDate asOf,
            @Nullable LocalDate publishedOn,
            @Nullable Integer graded,
            List<GradeLine> grades) {

        static StandardItem of(GradeStandard standard) {
            var results = standard.results();
            return new StandardItem(
                    standard.id(),
                    standard.label(),
                    standard.state(),
                    standard.shown(),
                    results == null ? standard.edition() : results.edition(),
                    results == null ? null : results.asOf(),
                    results == null ? null : results.publishedOn(),
                    results == null ? null : results.graded(),
                    results == null ? List.of() : results.grades());
        }
    }

    /** The standards of a tenant. */
    public record StandardList(List<StandardItem> items) {}

    /** A subject with its grade. */
    public record Graded(String code, String name, String grade, String label, String meaning) {}

    /** A page of a list, the best grade first. */
    public record GradedPage(
            String standard,
            String label,
            String edition,
            LocalDate asOf,
            LocalDate publishedOn,
            List<Graded> items,
            @Nullable String next) {}

    @GET
    public Response list(@Context HttpServerRequest request) {
        var items = grades.standards(tenant(request).id()).stream()
                .map(StandardItem::of)
                .toList();
        return PortalAnswers.json(request, new StandardList(items));
    }

    /** Subjects with their grades, the best first, narrowed by grade and by words of the name or a whole code. */
    @GET
    @Path("{standard}")
    public Response graded(
            @Context HttpServerRequest request,
            @PathParam("standard") String standard,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int tenant = tenant(request).id();
        var found = require(tenant, standard);
        var results = requireResults(found);
        var lines = lines(results);
        int rows = Math.clamp(limit, 1, MOST);
        var names = grades.names(tenant, standard, GradeFilter.of(grade, words, after), rows + 1);
        boolean more = names.size() > rows;
        var page = more ? names.subList(0, rows) : names;
        return PortalAnswers.json(
                request,
                new GradedPage(
                        found.id(),
                        found.label(),
                        results.edition(),
                        results.asOf(),
                        results.publishedOn(),
                        page.stream().map(name -> graded(name, lines)).toList(),
                        more
                                ? new GradeFilter.After(
                                                page.getLast().place(),
                                                page.getLast().code())
                                        .text()
                                : null));
    }

    /** The whole list, narrowed alike, as a table for spreadsheets. */
    @GET
    @Path("{standard}/csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(
            @Context HttpServerRequest request,
            @PathParam("standard") String standard,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("q") @Nullable String words) {
        int tenant = tenant(request).id();
        var results = requireResults(require(tenant, standard));
        var lines = lines(results);
        var filter = GradeFilter.of(grade, words, null);
        StreamingOutput body = output -> {
            try (var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
                writer.write(Csv.MARK + "统一社会信用代码,名称,等级,等级名称,等级含义,评价日,标准版本\r\n");
                grades.eachName(tenant, standard, filter, name -> write(writer, graded(name, lines), results));
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"grades-%s.csv\"".formatted(standard))
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** How the standard grades, for programs; the page says the same for people. */
    @GET
    @Path("{standard}/method")
    public Response method(@Context HttpServerRequest request, @PathParam("standard") String standard) {
        Method method = grades.method(tenant(request).id(), standard).orElseThrow(PublicGradesResource::unknown);
        return PortalAnswers.json(request, method);
    }

    private static void write(Writer writer, Graded row, GradeStandard.Results results) {
        try {
            writer.write(Csv.line(List.of(
                    row.code(),
                    row.name(),
                    row.grade(),
                    row.label(),
                    row.meaning(),
                    results.asOf(),
                    results.edition())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Graded graded(GradedName name, Map<String, GradeLine> lines) {
        var line = lines.get(name.grade());
        return new Graded(
                name.code(),
                name.name(),
                name.grade(),
                line == null ? "" : line.label(),
                line == null ? "" : line.meaning());
    }

    private static Map<String, GradeLine> lines(GradeStandard.Results results) {
        return results.grades().stream().collect(Collectors.toMap(GradeLine::id, Function.identity()));
    }

    private GradeStandard require(int tenant, String standard) {
        return grades.standard(tenant, standard).orElseThrow(PublicGradesResource::unknown);
    }

    private static KernelException unknown() {
        return new KernelException(PortalError.STANDARD_NOT_PUBLIC, "这里没有这个评价标准。请从 /api/public/grades 查看本地区有哪些标准。");
    }

    private static GradeStandard.Results requireResults(GradeStandard standard) {
        var results = standard.results();
        if (results == null) {
            throw new KernelException(
                    PortalError.GRADES_NOT_PUBLIC,
                    standard.inUse()
                            ? "“%s”没有向社会公开的评价结果。评价办法见 /grades/%s/method。".formatted(standard.label(), standard.id())
                            : "“%s”自 %s 起不再使用，名单已撤下。".formatted(standard.label(), standard.since()));
        }
        return results;
    }

    private TenantRef tenant(HttpServerRequest request) {
        return answers.tenant(request)
                .orElseThrow(() -> new KernelException(PortalError.NO_PORTAL, "这个域名没有开放的公示平台，请检查访问的域名。"));
    }
}
