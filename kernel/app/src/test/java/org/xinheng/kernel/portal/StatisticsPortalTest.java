package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatisticsPortalTest {

    private static final String CODE = "91331102MA2E3XYT6J";

    @Inject
    PortalScene scene;

    @Inject
    Clock clock;

    @Test
    void thePageDrawsTheMonthsAndSaysTheSameFiguresInATable() {
        var city = scene.city();
        var day = LocalDate.now(clock).withDayOfMonth(1);
        scene.permit(city, CODE, "样例合作社", day.toString());
        scene.permit(city, CODE, "样例合作社", day.toString());
        scene.permit(city, CODE, "样例合作社", day.minusMonths(2).toString());
        scene.penalty(city, CODE, "样例合作社", day.minusMonths(1).toString(), "GENERAL");
        scene.penalty(city, CODE, "样例合作社", day.minusMonths(13).toString(), "GENERAL");

        var page = PortalScene.page(city, "/statistics");

        assertThat(page)
                .contains("逐月数量，合计 3 件", "逐月数量，合计 1 件", "许可 3，处罚 2，其他 0", "统计时间", "只列近12个月（含本月）作出的决定")
                .contains("<svg class=\"chart\"", ">" + YearMonth.from(day.minusMonths(11)) + "<")
                .doesNotContain(">" + YearMonth.from(day.minusMonths(12)) + "<");
        assertThat(PortalScene.get(city, "/statistics/csv").body())
                .contains("按决定月份（近12个月）," + YearMonth.from(day) + ",行政许可,2")
                .contains("按公示事项,行政处罚,记录,2", "按作出决定的机关（前十）,样例局,行政许可,3");
    }

    @Test
    void closedRepairsAreCountedByMonthWhoeverClosesThemAndWithdrawnOnesAreNot() {
        var city = scene.city();
        scene.database().useHandle(handle -> {
            for (var kind : List.of("repair", "repair", "objection", "list-removal")) {
                handle.execute("""
                        insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body, opened_by,
                          opened_by_name, opened_at)
                        values (?, ?, 'k', gen_random_uuid()::text, 'q', 't', 'OPEN', 's', '{}', 'p', 'n', now())
                        """, city.id(), kind);
            }
            handle.execute("update case_file set state = 'DONE', closed_at = now() where tenant = ?", city.id());
            handle.execute("update case_file set state_label = 'x', closed_at = closed_at where tenant = ?", city.id());
        });

        assertThat(PortalScene.page(city, "/statistics"))
                .contains("办结的信用修复，")
                .containsPattern("办结的信用修复，[^\"]*合计 2 件")
                .containsPattern("办结的异议，[^\"]*合计 1 件");
    }

    @Test
    void figuresAreCountedOnceInTenMinutesAndThePageSaysWhen() {
        var city = scene.city();
        scene.permit(city, CODE, "样例合作社", LocalDate.now(clock).toString());
        assertThat(PortalScene.page(city, "/statistics")).contains("合计 1 件");

        scene.permit(city, CODE, "样例合作社", LocalDate.now(clock).toString());

        assertThat(PortalScene.page(city, "/statistics")).contains("合计 1 件");
        var tag = PortalScene.get(city, "/statistics").header("ETag");
        assertThat(PortalScene.get(city, "/statistics", "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void aPlaceWithoutRecordsHasAPageWithoutFigures() {
        assertThat(PortalScene.get(scene.city(), "/statistics", "Cookie", "lang=en")
                        .body())
                .contains("Statistics", "0 in all", "By authority", "By month of the decision (last 12 months)");
    }

    @Test
    void columnsAreAsTallAsTheirFiguresAndNoneDisappears() {
        var chart = Chart.of(
                "样例",
                List.of(
                        new Chart.Value("1月", 1000, "1,000"),
                        new Chart.Value("2月", 500, "500"),
                        new Chart.Value("3月", 1, "1"),
                        new Chart.Value("4月", 0, "0")));

        assertThat(chart.columns()).extracting(Chart.Column::height).containsExactly(190, 95, 2, 0);
        assertThat(chart.columns()).extracting(Chart.Column::y).containsExactly(40, 135, 228, 230);
        assertThat(chart.width()).isEqualTo(240);
    }
}
