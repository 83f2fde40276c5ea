package org.xinheng.kernel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.spi.evaluation.Improvement.Outcome;
import org.xinheng.spi.evaluation.Improvement.Step.Kind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class GradeImprovementsTest {

    private static final String STANDARD = "agriculture-quality-safety";

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Grades grades;

    @Inject
    GradeImprovements improvements;

    @Inject
    Clock clock;

    private TestTenant mine;
    private Actor clerk;
    private Farms farms;

    @BeforeEach
    void aTenantWithFarms() {
        mine = tenants.fresh();
        clerk = mine.actor(Role.BUREAU_CLERK);
        farms = new Farms(tenants, mine);
        plugins.enable(mine.actor(Role.BUREAU_LEAD), "agriculture");
    }

    private Farms.Farm penalised() {
        var farm = farms.farm("示例屡罚家庭农场");
        farms.permit(farm, 1);
        farms.penalty(farm, 2, "2026-03-02");
        farms.penalty(farm, 3, "2026-05-20");
        farms.penalty(farm, 4, "2026-07-01");
        return farm;
    }

    private GradeView graded(Farms.Farm farm) {
        return grades.list(clerk, farm.code(), null).items().getFirst();
    }

    @Test
    void whoDoesWhatIsSaidGetsTheGradeThatIsSaid() {
        var farm = penalised();
        var before = graded(farm);

        var found = improvements.forOfficer(clerk, farm.code(), STANDARD);

        assertThat(found.outcome()).isEqualTo(Outcome.REACHABLE);
        assertThat(found.grade().id()).isEqualTo(before.grade().id());
        assertThat(found.exact()).isTrue();
        assertThat(found.ways()).filteredOn(ImprovementView.WayView::smallest).hasSize(1);
        var soonest = found.ways().getFirst();
        assertThat(soonest.on()).isEqualTo(LocalDate.now(clock));
        assertThat(soonest.minimal()).isTrue();
        assertThat(soonest.steps()).hasSize(soonest.acts()).allSatisfy(step -> {
            assertThat(step.kind()).isEqualTo(Kind.REPAIR);
            assertThat(step.note()).startsWith("现在即可申请修复“例〔2026〕");
            tenants.superuser()
                    .useHandle(handle -> handle.createUpdate(
                                    "update record set state = 'WITHDRAWN' where tenant = :tenant and id = :id")
                            .bind("tenant", mine.id())
                            .bind("id", step.records().getFirst().id())
                            .execute());
        });

        var after = graded(farm);
        assertThat(after.score()).isEqualTo(soonest.score());
        assertThat(after.grade().id())
                .isEqualTo(soonest.grade().id())
                .isNotEqualTo(before.grade().id());
        BigDecimal gained =
                soonest.steps().stream().map(ImprovementView.StepView::gained).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(after.score().subtract(before.score())).isEqualByComparingTo(gained);
    }

    @Test
    void waitingUntilARecordEndsIsAWayOfItsOwnWithItsDay() {
        var found = improvements.forOfficer(clerk, penalised().code(), STANDARD);

        assertThat(found.ways()).last().satisfies(way -> {
            assertThat(way.acts()).isZero();
            assertThat(way.on()).isAfter(LocalDate.now(clock));
            assertThat(way.steps()).anySatisfy(step -> {
                assertThat(step.kind()).isEqualTo(Kind.EXPIRY);
                assertThat(step.note()).startsWith("2027-").contains("超出统计期，不再扣分。");
            });
        });
    }

    @Test
    void whatCannotBeReachedByMendsNamesWhatWouldBringPoints() {
        var farm = farms.farm("示例新办家庭农场");
        farms.permit(farm, 1);

        var found = improvements.forOfficer(clerk, farm.code(), STANDARD);

        assertThat(found.outcome()).isIn(Outcome.OUT_OF_REACH, Outcome.BEST_ALREADY);
        assertThat(found.ways()).isEmpty();
        assertThat(found.openings())
                .anySatisfy(opening -> assertThat(opening.items()).contains("行政许可"));
    }

    @Test
    void whoMayNotAskOrAsksForNothingIsToldWhy() {
        var farm = penalised();
        assertThatThrownBy(() -> improvements.forOfficer(mine.actor(Role.FIRM), farm.code(), STANDARD))
                .hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> improvements.forOfficer(clerk, "X", STANDARD)).hasMessageContaining("本地区没有代码为“X”的主体");
        assertThatThrownBy(() -> improvements.forOfficer(clerk, farm.code(), "no-such"))
                .hasMessageContaining("没有启用编号为“no-such”");
        var shop = farms.farm("示例文具店");
        farms.permit(shop, 77);
        assertThatThrownBy(() -> improvements.forOfficer(clerk, shop.code(), STANDARD))
                .hasMessageContaining("今天不适用于主体");
    }

    @Test
    void aFirmAsksAboutItselfAndAboutNobodyElse() {
        var farm = penalised();
        var firm = mine.firm(farm.code());

        assertThat(improvements.view(firm, farm.code(), STANDARD))
                .isEqualTo(improvements.forOfficer(clerk, farm.code(), STANDARD));
        assertThatThrownBy(() -> improvements.view(mine.firm("91331100MA2E000005"), farm.code(), STANDARD))
                .hasMessageContaining("本地区没有代码为“%s”的主体".formatted(farm.code()));
        assertThatThrownBy(() -> improvements.view(mine.actor(Role.FIRM), farm.code(), STANDARD))
                .hasMessageContaining("您的账号还没有关联市场主体");
    }

    @Test
    void anotherTenantsSubjectDoesNotExist() {
        var farm = penalised();
        var path = "/api/t/%s/subjects/%s/grades/%s/improvement";
        var stranger = tenants.fresh();

        mine.as(Role.BUREAU_CLERK)
                .get(path.formatted(mine.slug(), farm.code(), STANDARD))
                .then()
                .statusCode(200)
                .body("ways[0].steps[0].note", org.hamcrest.Matchers.startsWith("现在即可申请修复"));
        stranger.as(Role.CITY_ADMINISTRATOR)
                .get(path.formatted(mine.slug(), farm.code(), STANDARD))
                .then()
                .statusCode(404);
        stranger.as(Role.CITY_ADMINISTRATOR)
                .get(path.formatted(stranger.slug(), farm.code(), "public-credit"))
                .then()
                .statusCode(404);
    }
}
