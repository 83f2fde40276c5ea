package org.xinheng.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.indicators.Indicator;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.indicators.MonitoredFigure;

class PlacesIndicatorsTest {

    private static final Definitions ALL = Definitions.loadFrom(
            List.of(DefinitionRoot.national(), DefinitionRoot.tenants(PlacesIndicatorsTest.class.getClassLoader())));

    @Test
    void everyPlaceHasTheNationalMonitorFirstAndChildrenDoNotInheritAPlan() {
        assertThat(ALL.indicatorsOf("panyu")).extracting(IndicatorTable::id).startsWith("city-monitor");
        assertThat(ALL.indicatorsOf("lishui"))
                .extracting(IndicatorTable::id)
                .containsExactly("city-monitor", "lishui-plan-2020");
    }

    @Test
    void lishuiHasTheTwelveIndicatorsOfItsPlanWithTheirTargets() {
        var plan = ALL.indicatorsOf("lishui").getLast();

        assertThat(plan.indicators()).hasSize(12);
        assertThat(plan.indicators().stream().map(Indicator::figure).filter(Objects::nonNull))
                .containsExactly(MonitoredFigure.COVERAGE, MonitoredFigure.LIST_COVERAGE);
        assertThat(plan.indicators())
                .allSatisfy(indicator -> assertThat(indicator.target()).isNotNull());
        assertThat(plan.indicators().get(9).label().zh()).isEqualTo("商务诚信满意度");
        assertThat(Objects.requireNonNull(plan.indicators().get(9).target()).value())
                .isEqualByComparingTo("85");
    }

    @Test
    void placesWithNumbersInTheirPlanHaveATableOfThem() {
        assertThat(ALL.indicatorsOf("dongguan").getLast().indicators()).hasSize(18);
        assertThat(ALL.indicatorsOf("zhongxiang").getLast().indicators())
                .extracting(Indicator::figure)
                .contains(MonitoredFigure.LISTED_PROMISES, MonitoredFigure.EXAMPLE_SHARE, MonitoredFigure.CODE_ERRORS);
        assertThat(Objects.requireNonNull(ALL.indicatorsOf("guangzhou")
                                .getLast()
                                .indicators()
                                .getFirst()
                                .target())
                        .value())
                .isEqualByComparingTo("0.005");
    }
}
