package org.xinheng.kernel.monitoring.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.indicators.MonitoredFigure;
import org.xinheng.kernel.monitoring.Monitoring;
import org.xinheng.kernel.monitoring.figures.Figure;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IndicatorsTest {

    @Inject
    Clock clock;

    @Inject
    TestTenants tenants;

    @Inject
    Indicators indicators;

    @Inject
    Monitoring monitoring;

    private TestTenant mine;
    private LocalDate today;
    private Actor admin;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
        today = LocalDate.now(clock);
        admin = mine.actor(Role.CITY_ADMINISTRATOR);
    }

    private TableView.Line line(String id, @Nullable String month) {
        return indicators.tables(admin, month).stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureAnIndicatorCanNameIsCounted() {
        assertThat(Arrays.stream(MonitoredFigure.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .containsExactlyElementsOf(
                        Arrays.stream(Figure.values()).map(Figure::id).toList());
        assertThat(Arrays.stream(MonitoredFigure.values())
                        .filter(each -> Figure.valueOf(each.name()).isInDays()))
                .containsExactly(MonitoredFigure.REPAIR_DAYS, MonitoredFigure.OBJECTION_DAYS);
    }

    @Test
    void countedIndicatorsTakeTheirValueFromTheMonth() {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into intake_batch (tenant, source, item, file_name, size, digest, state, totals, reported_on, bureau,
                          uploaded_by, uploader_name)
                        values (:tenant, 'FILE', 'administrative-permit', '样例.xlsx', 1, '\\x00', 'DONE',
                          '{"counts": {"accept": 7, "reject": 1}}', '2026-03-05', :bureau, 'p', '测试人员')
                        """)
                        .bind("tenant", mine.id())
                        .bind("bureau", mine.bureau())
                        .execute());

        var quality = line("cm-double-quality", "2026-03");

        assertThat(quality.present())
                .isEqualTo(new TableView.Present(
                        new BigDecimal("87.5"),
                        LocalDate.of(2026, 3, 31),
                        Figure.CONFORMITY.words() + "（7 / 8）",
                        null));
        assertThat(quality.gap()).isEqualByComparingTo("12.5");
        assertThat(quality.reached()).isFalse();
        assertThat(line("cm-code-errors", "2026-03").reached()).isTrue();
        assertThat(line("cm-double-coverage", "2026-03").present()).isNull();
        assertThatThrownBy(
                        () -> indicators.enter(admin, "cm-double-quality", new EnterValue(BigDecimal.TEN, today, "台账")))
                .hasMessage("指标““双公示”信息质量”由系统计算，不能填报。如数值有误，请核对背后的明细。");
    }

    @Test
    void anEnteredValueCountsFromItsDayOnAndEarlierOnesStay() {
        indicators.enter(admin, "cm-arrears", new EnterValue(new BigDecimal("80"), LocalDate.of(2026, 1, 31), "财政局年报"));
        var all = indicators.enter(
                admin, "cm-arrears", new EnterValue(new BigDecimal("95.5"), LocalDate.of(2026, 4, 30), "财政局季报"));

        assertThat(all).extracting(EnteredValue::evidence).containsExactly("财政局季报", "财政局年报");
        assertThat(line("cm-arrears", "2025-12").present()).isNull();
        assertThat(line("cm-arrears", "2026-03").gap()).isEqualByComparingTo("20");
        assertThat(line("cm-arrears", "2026-04").gap()).isEqualByComparingTo("4.5");
        assertThat(indicators.tables(admin, "2026-04").getFirst().counts().known())
                .isPositive();
    }

    @Test
    void whatIsWrongWithAValueIsSaidAtOnce() {
        assertThatThrownBy(() -> indicators.enter(
                        admin, "cm-arrears", new EnterValue(new BigDecimal("101"), today.plusDays(1), " ")))
                .hasMessage("填报有3处需要修改，请按所列字段改正后重新提交。")
                .extracting("errors")
                .asString()
                .contains("0 至 100 的百分数", "不能晚于今天", "请填写依据");
        assertThatThrownBy(
                        () -> indicators.enter(admin, "cm-website", new EnterValue(new BigDecimal("0.5"), today, "网站")))
                .extracting("errors")
                .asString()
                .contains("是填 1，否填 0");
        assertThatThrownBy(() -> indicators.enter(admin, "no-such", new EnterValue(BigDecimal.ONE, today, "台账")))
                .hasMessageContaining("没有编号为“no-such”的指标");
    }

    @Test
    void aTaskWaitsForItsBureauUntilTheAdministratorClosesIt() {
        var clerk = mine.actor(Role.BUREAU_CLERK);
        var task = indicators.give(admin, "cm-arrears", new GiveTask(mine.bureau(), today.plusDays(20), "摸清欠款底数，按月清偿"));

        assertThat(monitoring.tasks(clerk))
                .extracting(each -> each.kind(), each -> each.count(), each -> each.due())
                .contains(tuple("INDICATOR_TASKS", 1L, today.plusDays(20)));
        assertThat(line("cm-arrears", null).tasks())
                .filteredOn(each -> each.outcome() == null)
                .extracting(IndicatorTask::bureauName, IndicatorTask::demand)
                .containsExactly(tuple("农业农村局", "摸清欠款底数，按月清偿"));
        assertThatThrownBy(() ->
                        indicators.give(admin, "cm-arrears", new GiveTask(mine.bureau(), today.plusDays(20), "再来一次")))
                .extracting("errors")
                .asString()
                .contains("该部门已有这项指标的未结任务");

        assertThat(indicators.close(admin, task.id(), new CloseTask("欠款已清")).closedBy())
                .isEqualTo("测试人员");
        assertThat(monitoring.tasks(clerk)).extracting(each -> each.kind()).doesNotContain("INDICATOR_TASKS");
        assertThatThrownBy(() -> indicators.close(admin, task.id(), new CloseTask("又清了")))
                .hasMessage("这项任务已经办结。请刷新后查看结果。");
    }

    @Test
    void whatIsWrongWithATaskIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        indicators.give(admin, "cm-arrears", new GiveTask(UUID.randomUUID(), today.minusDays(1), null)))
                .hasMessage("任务有3处需要修改，请按所列字段改正后重新提交。");
    }

    @Test
    void anotherTenantSeesNeitherValuesNorTasks() {
        indicators.enter(admin, "cm-arrears", new EnterValue(BigDecimal.TEN, LocalDate.of(2026, 1, 31), "财政局年报"));
        var task = indicators.give(admin, "cm-arrears", new GiveTask(mine.bureau(), today, "按月清偿"));
        var other = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);

        assertThat(indicators.history(other, "cm-arrears")).isEmpty();
        assertThat(indicators.tables(other, "2026-03").getFirst().lines())
                .filteredOn(line -> line.id().equals("cm-arrears"))
                .allMatch(line -> line.present() == null && line.tasks().isEmpty());
        assertThatThrownBy(() -> indicators.close(other, task.id(), new CloseTask("欠款已清")))
                .hasMessageContaining("没有这项任务");
        assertThatThrownBy(() -> indicators.give(other, "cm-arrears", new GiveTask(mine.bureau(), today, "按月清偿")))
                .extracting("errors")
                .asString()
                .contains("请选择本地区的责任部门");
    }

    @Test
    void onlyTheAdministratorEntersValuesAndGivesTasks() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        for (Runnable forbidden : List.<Runnable>of(
                () -> indicators.enter(lead, "cm-arrears", new EnterValue(BigDecimal.ONE, today, "台账")),
                () -> indicators.give(lead, "cm-arrears", new GiveTask(mine.bureau(), today, "按月清偿")),
                () -> indicators.close(lead, UUID.randomUUID(), new CloseTask("欠款已清")),
                () -> indicators.tables(mine.actor(Role.FIRM), null))) {
            assertThatThrownBy(forbidden::run).hasMessageContaining("您的角色不能执行此操作");
        }
    }
}
