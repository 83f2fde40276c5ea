package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.xinheng.kernel.portal.PublicFigures.Closed;
import org.xinheng.kernel.portal.PublicFigures.Month;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The page of statistics: what is public, drawn and as tables, and the same as a table for spreadsheets. */
@ApplicationScoped
class StatisticsPages {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Width of a bar that fills its row. */
    private static final int FULL = 1000;

    private final KeptFigures figures;
    private final GradePages grades;
    private final TenantLaw law;
    private final StaticFiles files;

    StatisticsPages(KeptFigures figures, GradePages grades, TenantLaw law, StaticFiles files) {
        this.figures = figures;
        this.grades = grades;
        this.law = law;
        this.files = files;
    }

    /** A month in the table. */
    public record MonthRow(String month, String permits, String penalties, String others) {}

    /** Cases closed in a month, in the table. */
    public record ClosedRow(String month, String repairs, String objections) {}

    /**
     * A row with a bar.
     *
     * @param width of the bar, 1000 fills the row
     * @param href where the records are, or empty
     */
    public record BarRow(String label, String note, String figure, int width, String href) {}

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatisticsPage(
            Frame f,
            String countedAt,
            Chart permits,
            Chart penalties,
            List<MonthRow> months,
            Chart repairs,
            Chart objections,
            List<ClosedRow> closed,
            List<BarRow> items,
            List<BarRow> bureaus,
            List<BarRow> lists,
            List<GradePages.Card> cards)
            implements TemplateInstance {}

    /** What tells whether a reader's copy still counts, besides what is public. */
    String state(Visit visit) {
        return Long.toHexString(figures.of(visit).countedAt().getEpochSecond());
    }

    TemplateInstance page(Visit visit) {
        var texts = visit.texts();
        var counted = figures.of(visit);
        return new StatisticsPage(
                Frame.of(visit, "statistics", BrandSheet.of(visit.tenant()), files.version()),
                texts.require("statisticsCountedAt", moment(counted)),
                chart(visit, texts.require("permits"), counted.months(), Month::month, Month::permits),
                chart(visit, texts.require("penalties"), counted.months(), Month::month, Month::penalties),
                counted.months().reversed().stream()
                        .map(month -> new MonthRow(
                                month.month().toString(),
                                number(month.permits()),
                                number(month.penalties()),
                                number(month.others())))
                        .toList(),
                chart(visit, texts.require("statisticsRepairs"), counted.closed(), Closed::month, Closed::repairs),
                chart(
                        visit,
                        texts.require("statisticsObjections"),
                        counted.closed(),
                        Closed::month,
                        Closed::objections),
                counted.closed().reversed().stream()
                        .map(month -> new ClosedRow(
                                month.month().toString(), number(month.repairs()), number(month.objections())))
                        .toList(),
                bars(
                        counted.items(),
                        PublicItem::records,
                        (item, width) -> new BarRow(
                                PortalPages.label(visit, item),
                                "",
                                number(item.records()),
                                width,
                                PortalPages.address(item.item()))),
                bars(
                        counted.bureaus(),
                        PublicFigures.Bureau::all,
                        (bureau, width) -> new BarRow(
                                bureau.name(),
                                texts.require(
                                        "statisticsSplit",
                                        number(bureau.permits()),
                                        number(bureau.penalties()),
                                        number(bureau.others())),
                                number(bureau.all()),
                                width,
                                "")),
                bars(
                        counted.lists(),
                        PublicFigures.ListCount::entries,
                        (list, width) -> new BarRow(
                                law.listName(visit, list.list(), list.label()),
                                texts.require("polarity" + list.polarity()),
                                number(list.entries()),
                                width,
                                "")),
                grades.withResults(visit));
    }

    private interface Row<T> {
        BarRow of(T value, int width);
    }

    private static <T> List<BarRow> bars(List<T> values, ToIntFunction<T> figure, Row<T> row) {
        int most = Math.max(1, values.stream().mapToInt(figure).max().orElse(1));
        return values.stream()
                .map(value -> row.of(value, (int) ((long) figure.applyAsInt(value) * FULL / most)))
                .toList();
    }

    private static <T> Chart chart(
            Visit visit, String what, List<T> months, Function<T, YearMonth> month, ToIntFunction<T> figure) {
        var texts = visit.texts();
        int all = months.stream().mapToInt(figure).sum();
        return Chart.of(
                texts.require(
                        "statisticsSpoken",
                        what,
                        month.apply(months.getFirst()),
                        month.apply(months.getLast()),
                        number(all)),
                months.stream()
                        .map(each -> new Chart.Value(
                                texts.require(
                                        "statisticsMonth", month.apply(each).getMonthValue()),
                                figure.applyAsInt(each),
                                number(figure.applyAsInt(each))))
                        .toList());
    }

    /** Every figure of the page, a line each. */
    String csv(Visit visit) {
        var texts = visit.texts();
        var counted = figures.of(visit);
        var text = new StringBuilder().append(Csv.MARK);
        text.append(Csv.line(Arrays.asList(texts.require("statisticsCsvHead").split(",", -1))));
        String byMonth = texts.require("statisticsByMonth");
        for (var month : counted.months()) {
            line(text, byMonth, month.month().toString(), texts.require("permits"), month.permits());
            line(text, byMonth, month.month().toString(), texts.require("penalties"), month.penalties());
            line(text, byMonth, month.month().toString(), texts.require("others"), month.others());
        }
        for (var month : counted.closed()) {
            String closed = texts.require("statisticsClosed");
            line(text, closed, month.month().toString(), texts.require("statisticsRepairs"), month.repairs());
            line(text, closed, month.month().toString(), texts.require("statisticsObjections"), month.objections());
        }
        counted.items()
                .forEach(item -> line(
                        text,
                        texts.require("statisticsByItem"),
                        PortalPages.label(visit, item),
                        texts.require("statisticsRecords"),
                        item.records()));
        for (var bureau : counted.bureaus()) {
            String by = texts.require("statisticsByBureau");
            line(text, by, bureau.name(), texts.require("permits"), bureau.permits());
            line(text, by, bureau.name(), texts.require("penalties"), bureau.penalties());
            line(text, by, bureau.name(), texts.require("others"), bureau.others());
        }
        counted.lists()
                .forEach(list -> line(
                        text,
                        texts.require("statisticsLists"),
                        law.listName(visit, list.list(), list.label()),
                        texts.require("polarity" + list.polarity()),
                        list.entries()));
        for (var card : grades.withResults(visit)) {
            card.parts()
                    .forEach(part -> text.append(Csv.line(List.of(
                            texts.require("grades"),
                            card.label(),
                            part.label(),
                            part.count().replace(",", "")))));
        }
        var last = new ArrayList<String>(List.of(texts.require("statisticsCounted"), moment(counted), "", ""));
        return text.append(Csv.line(last)).toString();
    }

    private static void line(StringBuilder text, String what, String of, String kind, int figure) {
        text.append(Csv.line(List.of(what, of, kind, figure)));
    }

    private static String moment(PublicFigures counted) {
        return MOMENT.format(counted.countedAt().atZone(BEIJING));
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
