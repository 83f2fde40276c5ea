package org.xinheng.kernel.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.intake.BatchQuery;
import org.xinheng.kernel.intake.Intake;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DaySpan;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MonthlyFiguresTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final DaySpan ALL_OF_MARCH = new DaySpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Inject
    Clock clock;

    @Inject
    TestTenants tenants;

    @Inject
    MonthlyFigures figures;

    @Inject
    DecisionStatements statements;

    @Inject
    Records records;

    @Inject
    CaseDesk cases;

    @Inject
    Intake intake;

    private TestTenant mine;
    private MonthScene scene;
    private UUID farming;
    private UUID culture;
    private Actor admin;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
        scene = new MonthScene(mine, tenants);
        farming = mine.bureau();
        culture = mine.bureau("文化局");
        admin = mine.actor(Role.CITY_ADMINISTRATOR);
    }

    private MonthView.FigureView figure(Figure figure) {
        return figures.of(admin, "2026-03").figures().stream()
                .filter(each -> each.id().equals(figure.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void coverageIsWhatWasReportedOfWhatTheBureauStated() {
        scene.permit(farming, MARCH, false);
        scene.permit(farming, MARCH.plusDays(20), true);
        assertThat(figure(Figure.COVERAGE).whole()).isEqualTo(Value.NONE);

        var clerk = mine.actorOf(farming, Role.BUREAU_CLERK);
        statements.state(clerk, new StateDecisions("2026-03", null, "PERMIT", 8, "办件系统"));
        statements.state(clerk, new StateDecisions("2026-03", null, "PERMIT", 4, "剔除撤回件"));
        statements.state(clerk, new StateDecisions("2026-03", null, "PENALTY", 0, null));

        assertThat(figure(Figure.COVERAGE).whole()).isEqualTo(new Value(2, 4, 0.5));
        assertThat(statements.list(admin, "2026-03"))
                .extracting(DecisionStatement::bureauName, each -> each.act().name(), DecisionStatement::decisions)
                .containsExactly(
                        tuple("农业农村局", "PENALTY", 0), tuple("农业农村局", "PERMIT", 4), tuple("农业农村局", "PERMIT", 8));
        assertThat(figures.of(admin, "2026-03").unstated())
                .extracting(MonthView.BureauName::name)
                .containsExactly("文化局");
    }

    @Test
    void aBureauCannotStateFewerDecisionsThanItReported() {
        scene.permit(farming, MARCH, false);

        assertThatThrownBy(() -> statements.state(
                        mine.actorOf(farming, Role.BUREAU_LEAD),
                        new StateDecisions("2026-03", null, "PERMIT", 0, null)))
                .hasMessage("申报有1处需要修改，请按所列字段改正后重新提交。")
                .extracting("errors")
                .asString()
                .contains("2026-03 的行政许可已上报 1 条，多于所填的 0 条。请核对决定数；多报的记录请先撤下。");
    }

    @Test
    void whatIsWrongWithAStatementIsSaidAtOnce() {
        assertThatThrownBy(
                        () -> statements.state(admin, new StateDecisions("三月", UUID.randomUUID(), "AWARD", null, null)))
                .hasMessage("申报有4处需要修改，请按所列字段改正后重新提交。");
        assertThatThrownBy(() -> statements.state(
                        admin, new StateDecisions(YearMonth.now(clock).toString(), farming, "PERMIT", 1, null)))
                .extracting("errors")
                .asString()
                .contains("尚未结束，请在次月申报。");
    }

    @Test
    void onlyTheBureauItselfAndTheAdministratorStateItsDecisions() {
        var command = new StateDecisions("2026-03", farming, "PERMIT", 1, null);

        assertThatThrownBy(() -> statements.state(mine.actorOf(culture, Role.BUREAU_LEAD), command))
                .hasMessageContaining("只能申报本部门的决定数");
        assertThatThrownBy(() -> statements.state(mine.actor(Role.AUDITOR), command))
                .hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> statements.list(mine.actor(Role.FIRM), "2026-03"))
                .hasMessageContaining("您的角色不能执行此操作");
        assertThat(statements.state(mine.actorOf(culture, Role.CITY_ADMINISTRATOR), command))
                .hasSize(1);
    }

    @Test
    void timelinessCountsDecisionsOfTheMonthAndKeepsTheMonthsBefore() {
        scene.permit(farming, MARCH.minusMonths(1), true);
        scene.permit(farming, MARCH, true);
        scene.permit(farming, MARCH, false);
        scene.permit(culture, MARCH, false);

        var timeliness = figure(Figure.TIMELINESS);

        assertThat(timeliness.whole()).isEqualTo(new Value(2, 3, 2.0 / 3));
        assertThat(timeliness.before()).isEqualTo(0.0);
        assertThat(timeliness.trend())
                .hasSize(12)
                .last()
                .isEqualTo(new MonthView.OfMonth("2026-03", timeliness.whole()));
        assertThat(timeliness.bureaus())
                .extracting(each -> each.bureau().name(), MonthView.OfBureau::value)
                .containsExactly(tuple("文化局", new Value(1, 1, 1.0)), tuple("农业农村局", new Value(1, 2, 0.5)));
    }

    @Test
    void theRowsBehindAFigureAreThoseItCounts() {
        scene.permit(farming, MARCH.minusDays(5), true);
        scene.permit(farming, MARCH, true);
        scene.permit(culture, MARCH, true);

        var row = figure(Figure.TIMELINESS).bureaus().stream()
                .filter(each -> each.bureau().id().equals(farming))
                .findFirst()
                .orElseThrow();

        assertThat(row.link())
                .isEqualTo("records?bureau=%s&from=2026-03-01&until=2026-03-31&late=true".formatted(farming));
        assertThat(figure(Figure.TIMELINESS).link()).isEqualTo("records?from=2026-03-01&until=2026-03-31&late=true");
        var query = new RecordQuery(null, null, null, null, farming, true, null, null, ALL_OF_MARCH, DaySpan.ANY);
        assertThat(records.list(admin, query, null, 10).items()).hasSize(1);
    }

    @Test
    void rowsRefusedForTheirCodeAreErrorsUntilTheyComeBackMended() {
        var batch = scene.batch(
                farming,
                MARCH,
                "{\"accept\": 5, \"warn\": 1, \"update\": 1, \"hold\": 1, \"duplicate\": 7, \"reject\": 2}");
        var mended = scene.permit(farming, MARCH, false);
        scene.wrongCode(batch, 3, mended.name(), "未入库的文号");
        scene.wrongCode(batch, 4, mended.name(), documentOf(mended.id()));
        scene.batch(culture, MARCH, "{\"accept\": 3}");

        assertThat(figure(Figure.CONFORMITY).whole()).isEqualTo(new Value(10, 13, 10.0 / 13));
        assertThat(figure(Figure.CODE_ERRORS).whole()).isEqualTo(new Value(2, 13, 2.0 / 13));
        assertThat(figure(Figure.CODE_CORRECTION).whole()).isEqualTo(new Value(1, 2, 0.5));
        assertThat(intake.list(admin, new BatchQuery(farming, ALL_OF_MARCH, Rule.V05), null, 10)
                        .items())
                .hasSize(1);
        assertThat(intake.list(admin, new BatchQuery(culture, ALL_OF_MARCH, Rule.V05), null, 10)
                        .items())
                .isEmpty();
        assertThat(intake.list(admin, new BatchQuery(null, ALL_OF_MARCH, null), null, 10)
                        .items())
                .hasSize(2);
    }

    private String documentOf(UUID record) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select document_no from record where id = :id")
                        .bind("id", record)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void endedCasesCountForTheBureauThatActedLastWithTheMedianOfTheirDays() {
        scene.ended("repair", "XF1", farming, MARCH, MARCH.plusDays(5), MARCH.plusDays(4));
        scene.ended("repair", "XF2", farming, MARCH, MARCH.plusDays(5), MARCH.plusDays(8));
        scene.ended("repair", "XF3", culture, MARCH, MARCH.plusDays(9), MARCH.plusDays(9));
        scene.ended("objection", "YY1", culture, MARCH, MARCH.plusDays(9), MARCH.plusMonths(1));

        assertThat(figure(Figure.REPAIR_KEPT).whole()).isEqualTo(new Value(2, 3, 2.0 / 3));
        assertThat(figure(Figure.REPAIR_DAYS).whole()).isEqualTo(new Value(3, 3, 8.0));
        assertThat(figure(Figure.REPAIR_DAYS).bureaus())
                .extracting(each -> each.bureau().name(), each -> each.value().value())
                .containsExactly(tuple("农业农村局", 6.0), tuple("文化局", 9.0));
        assertThat(figure(Figure.OBJECTION_KEPT).whole()).isEqualTo(Value.NONE);
        var query = new CaseQuery("repair", null, farming, true, false, false, false, null, ALL_OF_MARCH);
        assertThat(cases.list(admin, query, null, 10).items()).hasSize(2);
    }

    @Test
    void bureausAreRankedByTheMeanOfTheirShares() {
        scene.permit(farming, MARCH, true);
        scene.permit(farming, MARCH, false);
        scene.permit(culture, MARCH, false);
        scene.batch(farming, MARCH, "{\"accept\": 3, \"reject\": 1}");

        assertThat(figures.of(admin, "2026-03").ranking())
                .extracting(
                        MonthView.Ranked::place,
                        each -> each.bureau().name(),
                        MonthView.Ranked::score,
                        MonthView.Ranked::figures)
                .containsExactly(tuple(1, "文化局", 100.0, 1), tuple(2, "农业农村局", 62.5, 2));
    }

    @Test
    void aTenantWithoutDataHasNoValuesAndNoRanking() {
        scene.permit(farming, MARCH, false);
        var empty = tenants.fresh();

        var month = figures.of(empty.actor(Role.AUDITOR), "2026-03");

        assertThat(month.figures())
                .filteredOn(each -> !each.id().equals("list-coverage"))
                .allMatch(each -> each.whole().value() == null && each.bureaus().isEmpty());
        assertThat(month.ranking()).isEmpty();
        assertThat(figures.of(admin, "2019-01").ranking()).isEmpty();
    }

    @Test
    void listsOfMisconductWithoutEntriesAreNotCovered() {
        var lists = figure(Figure.LIST_COVERAGE).whole();

        assertThat(lists.numerator()).isZero();
        assertThat(lists.denominator()).isGreaterThan(10);
    }

    @Test
    void firmsSeeNoFiguresAndMonthsToComeHaveNone() {
        assertThatThrownBy(() -> figures.of(mine.actor(Role.FIRM), null)).hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> figures.of(admin, "2026年3月")).hasMessage("月份“2026年3月”无法识别，请写成 2026-01 的样子。");
        assertThatThrownBy(() -> figures.of(admin, "2090-01")).hasMessageStartingWith("2090-01 还没有到，最晚可查");
        assertThat(figures.of(admin, null).month())
                .isEqualTo(YearMonth.now(clock).minusMonths(1).toString());
    }
}
