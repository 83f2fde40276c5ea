package org.xinheng.kernel.monitoring.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.indicators.Indicator;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.indicators.IndicatorUnit;
import org.xinheng.definitions.indicators.MonitoredFigure;
import org.xinheng.kernel.monitoring.figures.MonthView;

/** Fills tables with what is known of a month. */
final class Filling {

    private static final int DIGITS = 3;
    private static final int PERCENT_DIGITS = 2;

    private final Map<String, MonthView.FigureView> figures = new HashMap<>();
    private final Map<String, EnteredValue> entered;
    private final List<IndicatorTask> tasks;
    private final LocalDate until;

    Filling(MonthView month, Map<String, EnteredValue> entered, List<IndicatorTask> tasks) {
        month.figures().forEach(figure -> figures.put(figure.id(), figure));
        this.entered = entered;
        this.tasks = tasks;
        this.until = month.until();
    }

    TableView table(IndicatorTable table) {
        var lines = table.indicators().stream().map(this::line).toList();
        return new TableView(
                table.id(),
                table.label(),
                table.basis().citation(),
                table.basis().verified(),
                new TableView.Counts(
                        lines.size(),
                        (int) lines.stream()
                                .filter(line -> line.present() != null)
                                .count(),
                        (int) lines.stream()
                                .filter(line -> line.target() != null)
                                .count(),
                        (int) lines.stream()
                                .filter(line -> Objects.equals(line.reached(), true))
                                .count()),
                lines);
    }

    private TableView.Line line(Indicator indicator) {
        var figure = indicator.figure();
        var present = figure == null ? entered(indicator) : counted(figure);
        var target = indicator.target();
        Optional<BigDecimal> gap = target == null || present == null ? Optional.empty() : target.gap(present.value());
        return new TableView.Line(
                indicator.id(),
                indicator.label(),
                indicator.under(),
                indicator.unit(),
                indicator.unit().label(),
                indicator.note(),
                figure == null ? null : id(figure),
                target == null ? null : target.value(),
                target != null && target.atMost(),
                present,
                gap.orElse(null),
                (target == null || present == null) ? null : gap.isEmpty(),
                tasks.stream()
                        .filter(task -> task.indicator().equals(indicator.id()))
                        .toList());
    }

    private TableView.@Nullable Present entered(Indicator indicator) {
        var value = entered.get(indicator.id());
        return value == null
                ? null
                : new TableView.Present(value.value(), value.asOf(), value.evidence(), value.enteredBy());
    }

    private TableView.@Nullable Present counted(MonitoredFigure name) {
        var figure = figures.get(id(name));
        Double value = figure == null ? null : figure.whole().value();
        if (figure == null || value == null) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = name.unit() == IndicatorUnit.PERCENT ? exact.movePointRight(PERCENT_DIGITS) : exact;
        return new TableView.Present(
                shown.setScale(DIGITS, RoundingMode.DOWN).stripTrailingZeros(),
                until,
                "%s（%d / %d）"
                        .formatted(
                                figure.words(),
                                figure.whole().numerator(),
                                figure.whole().denominator()),
                null);
    }

    private static String id(MonitoredFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
