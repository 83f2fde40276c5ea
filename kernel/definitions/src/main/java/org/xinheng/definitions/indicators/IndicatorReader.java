package org.xinheng.definitions.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.indicators.Indicator.Heading;
import org.xinheng.definitions.indicators.Indicator.Target;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code indicators}: one table. Stateless. */
public final class IndicatorReader {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private IndicatorReader() {}

    /**
     * A table with its place.
     *
     * @param indicators places of the table's indicators, in their order
     */
    public record Read(IndicatorTable table, Section section, List<Section> indicators) {}

    /** What was found so far, from the top of the file downwards. */
    private record Found(List<Indicator> indicators, List<Section> places) {}

    /** The table of a file, errors reported to the section's findings. */
    public static Read read(Section file) {
        String id = file.id("id");
        Label label = CommonReader.label(file);
        Period period = CommonReader.period(file);
        LegalBasis basis = CommonReader.basis(file);
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        content(file, label, List.of(), found);
        file.done();
        return new Read(
                new IndicatorTable(id, label, period.from(), period.until(), basis, found.indicators),
                file,
                found.places);
    }

    /** Groups and indicators under a heading; the sum of the points of its groups, where all of them have points. */
    private static Optional<BigDecimal> content(Section section, Label label, List<Heading> under, Found found) {
        List<Section> groups = section.sections("groups");
        List<Section> leaves = section.sections("indicators");
        if (groups.isEmpty() && leaves.isEmpty()) {
            section.report("groups", IndicatorProblem.INDICATOR_NONE, label.zh());
        }
        var points = new ArrayList<@Nullable BigDecimal>();
        for (Section group : groups) {
            points.add(group(group, under, found));
        }
        for (Section leaf : leaves) {
            found.indicators.add(indicator(leaf, under));
            found.places.add(leaf);
        }
        return points.isEmpty() || points.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : points.stream().map(Objects::requireNonNull).reduce(BigDecimal::add);
    }

    private static @Nullable BigDecimal group(Section section, List<Heading> above, Found found) {
        Label label = CommonReader.label(section);
        @Nullable BigDecimal points = section.optionalDecimal("points").orElse(null);
        var under = new ArrayList<>(above);
        under.add(new Heading(label, points));
        content(section, label, under, found)
                .filter(sum -> points != null && sum.compareTo(points) != 0)
                .ifPresent(sum -> section.report(
                        "points", IndicatorProblem.INDICATOR_POINTS, label.zh(), Objects.requireNonNull(points), sum));
        section.done();
        return points;
    }

    private static Indicator indicator(Section section, List<Heading> under) {
        Label label = CommonReader.label(section);
        IndicatorUnit unit = section.constant("unit", IndicatorUnit.class);
        @Nullable
        MonitoredFigure figure =
                section.optionalConstant("figure", MonitoredFigure.class).orElse(null);
        if (figure != null && figure.unit() != unit) {
            section.report(
                    "unit", IndicatorProblem.INDICATOR_UNIT, label.zh(), written(figure), written(figure.unit()));
        }
        var indicator = new Indicator(
                section.id("id"),
                label,
                under,
                unit,
                figure,
                target(section, label, unit),
                section.optionalText("note").orElse(""));
        section.done();
        return indicator;
    }

    private static @Nullable Target target(Section section, Label label, IndicatorUnit unit) {
        Optional<BigDecimal> least = section.optionalDecimal("at_least");
        Optional<BigDecimal> most = section.optionalDecimal("at_most");
        @Nullable BigDecimal value = least.or(() -> most).orElse(null);
        if (value == null) {
            return null;
        }
        @Nullable
        BigDecimal highest = switch (unit) {
            case PERCENT -> WHOLE;
            case YES_NO -> BigDecimal.ONE;
            case DAYS, NUMBER, TIMES -> null;
        };
        if (value.signum() < 0 || (highest != null && value.compareTo(highest) > 0)) {
            section.report(
                    least.isPresent() ? "at_least" : "at_most",
                    IndicatorProblem.INDICATOR_TARGET,
                    label.zh(),
                    value,
                    highest == null ? "任意数" : highest);
        }
        return new Target(value, least.isEmpty());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
