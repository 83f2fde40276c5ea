package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.method.Method;
import org.xinheng.kernel.portal.look.BrandSheet;

/** Pages about grades: what is graded here, who has which grade, and how a standard grades. */
@ApplicationScoped
class GradePages {

    private static final String FOLDER = "portal";
    private static final int ROWS = 30;
    /** Width of a chart in its own units, and the gap between two parts. */
    private static final int WIDTH = 1000;

    private static final int GAP = 4;
    private static final int LEAST_WIDTH = 6;

    private final PortalGradeRepository grades;
    private final StaticFiles files;

    GradePages(PortalGradeRepository grades, StaticFiles files) {
        this.grades = grades;
        this.files = files;
    }

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GradesPage(Frame f, List<Card> cards, List<Card> ended) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GradePage(
            Frame f,
            Card card,
            List<Pages.Option> choices,
            String q,
            boolean any,
            String caption,
            List<Row> rows,
            String csvHref,
            String jsonHref,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MethodPage(Frame f, Card card, Method m, int invented) implements TemplateInstance {}

    /**
     * A standard with its spread of grades.
     *
     * @param lead one sentence about the published result, or why there is none
     * @param notice what readers must know about the list; empty if nothing
     * @param spoken the chart in words
     */
    public record Card(
            String id,
            String label,
            String href,
            String state,
            String lead,
            String notice,
            String edition,
            @Nullable LocalDate asOf,
            boolean hasResults,
            String spoken,
            List<Part> parts) {}

    /** A grade's part of the chart, in the chart's units, and its line in the table. */
    public record Part(
            String id,
            String label,
            String meaning,
            String colour,
            String count,
            String share,
            int x,
            int width,
            boolean shown,
            String href) {

        /** Code and name of the grade, the code once where the name begins with it. */
        String named() {
            return GradeCode.named(id, label);
        }
    }

    /** A subject on a list. */
    public record Row(String code, String name, String grade, String label, String meaning, String colour) {}

    /** A subject's grade, for its own page. */
    public record OwnGrade(
            String standard,
            String label,
            String grade,
            String gradeLabel,
            String meaning,
            String colour,
            String edition,
            LocalDate asOf,
            LocalDate publishedOn) {}

    /** Every standard of the tenant: those in use, with grades to show before those without, then those that ended. */
    TemplateInstance all(Visit visit) {
        var cards = grades.standards(visit.tenant().id()).stream()
                .map(standard -> card(visit, standard))
                .sorted(Comparator.comparing(card -> !card.hasResults()))
                .collect(Collectors.partitioningBy(card -> card.state().equals("IN_USE")));
        return new GradesPage(frame(visit), cards.getOrDefault(true, List.of()), cards.getOrDefault(false, List.of()));
    }

    /** The standards in use with published grades, each with its spread. */
    List<Card> withResults(Visit visit) {
        return grades.standards(visit.tenant().id()).stream()
                .map(standard -> card(visit, standard))
                .filter(card -> card.state().equals("IN_USE") && card.hasResults())
                .toList();
    }

    /** Nothing when the public cannot read about such a standard here. */
    Optional<TemplateInstance> list(Visit visit, String id, GradeFilter filter) {
        return grades.standard(visit.tenant().id(), id).map(standard -> list(visit, standard, filter));
    }

    private TemplateInstance list(Visit visit, GradeStandard standard, GradeFilter filter) {
        var results = standard.results();
        var card = card(visit, standard);
        var found = results == null
                ? List.<GradedName>of()
                : grades.names(visit.tenant().id(), standard.id(), filter, ROWS + 1);
        boolean more = found.size() > ROWS;
        var page = more ? found.subList(0, ROWS) : found;
        var last = page.isEmpty() ? null : page.getLast();
        var api = "/api/public/grades/" + standard.id();
        return new GradePage(
                frame(visit),
                card,
                card.parts().stream()
                        .filter(Part::shown)
                        .map(part -> new Pages.Option(
                                part.id(), part.named(), part.id().equals(filter.grade())))
                        .toList(),
                filter.q(),
                filter.any(),
                visit.texts().require(more ? "gradesCaptionMore" : "gradesCaptionAll", page.size()),
                rows(visit, results, page),
                filter.href(api + "/csv", null),
                filter.href(api, null),
                filter.after() == null ? null : filter.href(standard.href(), null),
                more && last != null
                        ? filter.href(standard.href(), new GradeFilter.After(last.place(), last.code()))
                        : null);
    }

    private static List<Row> rows(Visit visit, GradeStandard.@Nullable Results results, List<GradedName> names) {
        var lines = lines(results);
        var rows = new ArrayList<Row>();
        for (var name : names) {
            var line = lines.get(name.grade());
            if (line != null) {
                rows.add(new Row(
                        name.code(),
                        name.name(),
                        name.grade(),
                        line.label(visit.language()),
                        line.meaning(),
                        line.colour()));
            }
        }
        return rows;
    }

    private static Map<String, GradeLine> lines(GradeStandard.@Nullable Results results) {
        return results == null
                ? Map.of()
                : results.grades().stream().collect(Collectors.toMap(GradeLine::id, Function.identity()));
    }

    /** How a standard grades. Nothing when the public cannot read about it here. */
    Optional<TemplateInstance> method(Visit visit, String id) {
        int tenant = visit.tenant().id();
        return grades.standard(tenant, id)
                .flatMap(standard -> grades.method(tenant, id)
                        .map(method -> new MethodPage(frame(visit), card(visit, standard), method, invented(method))));
    }

    private static int invented(Method method) {
        var all = new ArrayList<Method.Basis>();
        method.groups().forEach(group -> group.criteria().forEach(one -> all.add(one.basis())));
        method.rules().forEach(rule -> all.add(rule.basis()));
        method.grades().forEach(grade -> all.add(grade.basis()));
        return (int) all.stream().filter(basis -> basis.invented() != null).count();
    }

    /** The grades on a subject's own page. */
    List<OwnGrade> of(Visit visit, String code) {
        return grades.ofSubject(visit.tenant().id(), code).stream()
                .flatMap(found -> own(visit, found).stream())
                .toList();
    }

    private static Optional<OwnGrade> own(Visit visit, PortalGradeRepository.OfSubject found) {
        var results = found.standard().results();
        var line = lines(results).get(found.grade());
        return results == null || line == null
                ? Optional.empty()
                : Optional.of(new OwnGrade(
                        found.standard().id(),
                        found.standard().label(visit.language()),
                        line.id(),
                        line.label(visit.language()),
                        line.meaning(),
                        line.colour(),
                        results.edition(),
                        results.asOf(),
                        results.publishedOn()));
    }

    private static Card card(Visit visit, GradeStandard standard) {
        var results = standard.results();
        var parts = results == null ? List.<Part>of() : parts(visit, standard, results);
        return new Card(
                standard.id(),
                standard.label(visit.language()),
                standard.href(),
                standard.state(),
                lead(visit, standard),
                notice(visit, standard),
                standard.edition(),
                results == null ? null : results.asOf(),
                results != null,
                parts.stream()
                        .map(part -> part.named() + " " + part.count() + "（" + part.share() + "）")
                        .collect(Collectors.joining("，")),
                parts);
    }

    private static String lead(Visit visit, GradeStandard standard) {
        var texts = visit.texts();
        var results = standard.results();
        if (results != null) {
            return texts.require("gradesLead", results.asOf(), number(results.graded()), results.edition());
        }
        if (!standard.inUse()) {
            return texts.require("grades" + standard.state(), standard.since());
        }
        if (standard.ofPersons()) {
            return texts.require("gradesOfPersons");
        }
        return texts.require(standard.shown().equals("NONE") ? "gradesNotShown" : "gradesNotYet");
    }

    private static String notice(Visit visit, GradeStandard standard) {
        return standard.results() != null && standard.shown().equals("BEST")
                ? visit.texts().require("gradesBestOnly")
                : "";
    }

    /** Parts side by side; one with few subjects is still seen. */
    private static List<Part> parts(Visit visit, GradeStandard standard, GradeStandard.Results results) {
        var present =
                results.grades().stream().filter(line -> line.subjects() > 0).count();
        int room = WIDTH - (int) Math.max(0, present - 1) * GAP - (int) present * LEAST_WIDTH;
        var parts = new ArrayList<Part>();
        int x = 0;
        for (var line : results.grades()) {
            int width = line.subjects() == 0
                    ? 0
                    : LEAST_WIDTH + (int) ((long) room * line.subjects() / Math.max(1, results.graded()));
            parts.add(new Part(
                    line.id(),
                    line.label(visit.language()),
                    line.meaning(),
                    line.colour(),
                    number(line.subjects()),
                    percent(line.subjects(), results.graded()),
                    x,
                    width,
                    line.shown() && line.subjects() > 0,
                    new GradeFilter(line.id(), null, null, null).href(standard.href(), null)));
            x += width == 0 ? 0 : width + GAP;
        }
        return parts;
    }

    private static String percent(int part, int whole) {
        return whole == 0
                ? "0%"
                : BigDecimal.valueOf(100L * part)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private Frame frame(Visit visit) {
        return Frame.of(visit, "grades", BrandSheet.of(visit.tenant()), files.version());
    }
}
