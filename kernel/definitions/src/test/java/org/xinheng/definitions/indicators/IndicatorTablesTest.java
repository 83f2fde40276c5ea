package org.xinheng.definitions.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.indicators.Indicator.Heading;
import org.xinheng.definitions.indicators.Indicator.Target;

class IndicatorTablesTest {

    private static final IndicatorTable MONITOR =
            Definitions.national().indicatorsOf("nowhere").getFirst();

    @Test
    void theNationalMonitorHasItsFourAndFifteenGroupsWithAHundredPoints() {
        assertThat(MONITOR.id()).isEqualTo("city-monitor");
        assertThat(MONITOR.isUsedOn(LocalDate.of(2020, 7, 30))).isFalse();
        assertThat(MONITOR.isUsedOn(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(headings(0)).hasSize(4);
        assertThat(headings(1)).hasSize(15);
        assertThat(headings(2)).hasSize(24);
        assertThat(points(0)).isEqualByComparingTo("100");
        assertThat(points(1)).isEqualByComparingTo("100");
    }

    private static List<Heading> headings(int level) {
        return MONITOR.indicators().stream()
                .map(indicator -> indicator.under().subList(0, level + 1))
                .distinct()
                .map(List::getLast)
                .toList();
    }

    private static BigDecimal points(int level) {
        return headings(level).stream()
                .flatMap(heading -> Stream.ofNullable(heading.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void itsPointsOfScoringStandInOrderAndSomeAreCounted() {
        assertThat(MONITOR.indicators()).hasSize(31).extracting(Indicator::id).startsWith("cm-policies", "cm-lists");
        assertThat(MONITOR.indicators().stream().map(Indicator::figure).filter(Objects::nonNull))
                .contains(MonitoredFigure.COVERAGE, MonitoredFigure.REPAIR_DAYS, MonitoredFigure.CODE_ERRORS);
    }

    @Test
    void aGapIsWhatIsMissingInTheDirectionTheTargetPoints() {
        var least = new Target(BigDecimal.valueOf(90), false);
        assertThat(least.gap(new BigDecimal("87.5"))).contains(new BigDecimal("2.5"));
        assertThat(least.gap(BigDecimal.valueOf(90))).isEmpty();

        var most = new Target(BigDecimal.valueOf(3), true);
        assertThat(most.gap(BigDecimal.valueOf(5))).contains(BigDecimal.valueOf(2));
        assertThat(most.gap(BigDecimal.valueOf(1))).isEmpty();
    }
}
