package org.xinheng.kernel.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class InspectionPlansTest {

    private static final String DONE = "{\"JC_JCJG\": \"1\"}";

    @Inject
    SupervisionScene scene;

    @Inject
    InspectionPlans plans;

    private SupervisionScene.Place place;

    @BeforeEach
    void aBureauWithGradedFarms() {
        place = scene.place();
    }

    private static PlanRow row(PlanView plan, String grade) {
        return plan.rows().stream()
                .filter(one -> one.grade().equals(grade))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWorseTheGradeTheMoreInspections() {
        place.graded(SupervisionScene.OPEN, "A", "A", "A", "A", "D", "D", "D", "D");

        var plan = plans.make(place.clerk, place.command(SupervisionScene.OPEN));

        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.openGrades()).isTrue();
        assertThat(row(plan, "A")).satisfies(row -> {
            assertThat(row.subjects()).isEqualTo(4);
            assertThat(row.due()).as("5 % of four, rounded up, once a year").isEqualTo(1);
            assertThat(row.nextDraw()).isEqualTo(1);
        });
        assertThat(row(plan, "D")).satisfies(row -> {
            assertThat(row.due()).as("all four, six times").isEqualTo(24);
            assertThat(row.nextDraw()).isEqualTo(4);
            assertThat(row.evenly()).as("half of 25").isEqualTo(13);
        });
    }

    @Test
    void inspectionsOfThePeriodByThisBureauCountAsDone() {
        place.graded(SupervisionScene.OPEN, "A", "A", "D");
        place.record(place.codes.getFirst(), "administrative-inspection", DONE, "", LocalDate.of(2026, 5, 1));
        place.record(place.codes.getLast(), "administrative-inspection", DONE, "", LocalDate.of(2025, 5, 1));

        var plan = plans.preview(place.clerk, place.command(SupervisionScene.OPEN));

        assertThat(plan.id()).as("a preview is not stored").isNull();
        assertThat(row(plan, "A")).satisfies(row -> {
            assertThat(row.done()).isEqualTo(1);
            assertThat(row.free()).as("the one inspected is done with").isEqualTo(1);
            assertThat(row.nextDraw()).as("nothing is due any more").isZero();
        });
        assertThat(row(plan, "D").done()).as("last year's does not count").isZero();
        assertThat(plans.list(place.clerk)).isEmpty();
    }

    @Test
    void aShorterPeriodTakesItsShareOfTheYear() {
        place.graded(SupervisionScene.OPEN, "D");
        var half = new MakePlan(
                null, SupervisionScene.OPEN, null, LocalDate.of(2026, 7, 1), SupervisionScene.UNTIL, null, null, null);

        assertThat(row(plans.preview(place.clerk, half), "D").times()).isEqualTo(3);
    }

    @Test
    void whoCameOnRecordAfterTheRunIsSupervisedAsANewcomer() {
        place.graded(SupervisionScene.OPEN, "A");
        var newcomer = scene.farm();
        place.record(newcomer, "administrative-permit", "{\"XK_XKWS\": \"食品\"}", "", LocalDate.of(2026, 11, 1));

        var plan = plans.preview(place.clerk, place.command(SupervisionScene.OPEN));
        var strict = plans.preview(
                place.clerk,
                new MakePlan(
                        null,
                        SupervisionScene.OPEN,
                        null,
                        SupervisionScene.FROM,
                        SupervisionScene.UNTIL,
                        new MakePlan.Newcomers(100, 3),
                        null,
                        null));

        assertThat(plan.latecomers()).isEqualTo(1);
        assertThat(row(plan, "M")).satisfies(row -> {
            assertThat(row.newcomer()).isTrue();
            assertThat(row.subjects()).isEqualTo(1);
            assertThat(row.due()).isEqualTo(2);
        });
        assertThat(row(strict, "M").due()).as("by the plan's own rate").isEqualTo(3);
    }

    @Test
    void aNewerRunMakesThePlanSayItIsOutdated() {
        place.graded(SupervisionScene.OPEN, "A");
        var plan = plans.make(place.clerk, place.command(SupervisionScene.OPEN));

        place.graded(SupervisionScene.OPEN, "A");

        assertThat(plan.outdated()).isFalse();
        assertThat(plans.view(place.clerk, SupervisionScene.id(plan)).outdated())
                .isTrue();
    }

    @Test
    void anotherPersonApproves() {
        place.graded(SupervisionScene.OPEN, "A");
        var plan = plans.make(place.lead, place.command(SupervisionScene.OPEN));
        var id = SupervisionScene.id(plan);

        assertThatThrownBy(() -> plans.approve(place.lead, id)).hasMessageStartingWith("检查计划须由编制人以外的另一人审批");
        assertThatThrownBy(() -> plans.approve(place.clerk, id)).hasMessageStartingWith("您的角色不能执行此操作");
        var approved = plans.approve(place.administrator, id);

        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        assertThatThrownBy(() -> plans.approve(place.administrator, id)).hasMessageStartingWith("只有待审批的计划");
        assertThatThrownBy(() -> plans.close(place.lead, id, " ")).hasMessage("请填写关闭理由。");
        assertThat(plans.close(place.lead, id, "并入下半年计划").state()).isEqualTo(PlanState.CLOSED);
        assertThatThrownBy(() -> plans.close(place.lead, id, "再关")).hasMessage("这个计划已经关闭。");
    }

    @Test
    void whatCannotBePlannedIsRefusedWithTheNextStep() {
        assertThatThrownBy(() -> plans.make(place.clerk, place.command("nonsense")))
                .hasMessageStartingWith("本地区没有启用编号为“nonsense”的评价标准");
        assertThatThrownBy(() -> plans.make(place.clerk, place.command(SupervisionScene.OPEN)))
                .hasMessageContaining("还没有发布过评价结果");
        place.graded(SupervisionScene.OPEN, "A");
        var command = new MakePlan(
                null,
                SupervisionScene.OPEN,
                null,
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null);
        assertThatThrownBy(() -> plans.make(place.clerk, command)).hasMessageStartingWith("计划期间须在一年以内");
        plans.make(place.clerk, place.command(SupervisionScene.OPEN));
        assertThatThrownBy(() -> plans.make(place.lead, place.command(SupervisionScene.OPEN)))
                .hasMessageStartingWith("该部门对这个标准、自同一天起已有检查计划");
    }

    @Test
    void aBureauPlansForItselfAndForItsOwnSector() {
        place.graded(SupervisionScene.OPEN, "A");
        var tax = place.tenant.bureau("税务局");
        scene.tenants()
                .superuser()
                .useHandle(handle -> handle.execute(
                        "update bureau set sectors = '{}' where tenant = ? and id = ?", place.tenant.id(), tax));
        var forTax = new MakePlan(
                tax, SupervisionScene.OPEN, null, SupervisionScene.FROM, SupervisionScene.UNTIL, null, null, null);

        assertThatThrownBy(() -> plans.make(place.clerk, forTax)).hasMessageContaining("由“税务局”负责");
        assertThatThrownBy(() -> plans.make(place.administrator, forTax)).hasMessageContaining("属于其他领域");
        assertThatThrownBy(() -> plans.make(place.tenant.actor(Role.AUDITOR), place.command(SupervisionScene.OPEN)))
                .hasMessageStartingWith("您的角色不能执行此操作");
        assertThatThrownBy(() -> plans.list(place.tenant.actor(Role.FIRM))).hasMessageStartingWith("您的角色不能执行此操作");
    }

    @Test
    void anotherTenantsPlanDoesNotExist() {
        place.graded(SupervisionScene.OPEN, "A");
        var id = SupervisionScene.id(plans.make(place.clerk, place.command(SupervisionScene.OPEN)));
        var other = scene.place();

        assertThatThrownBy(() -> plans.view(other.administrator, id)).hasMessageStartingWith("没有这个检查计划");
        assertThatThrownBy(() -> plans.approve(other.administrator, id)).hasMessageStartingWith("没有这个检查计划");
    }

    @Test
    void plansAreMadeAndReadOverHttp() {
        place.graded(SupervisionScene.OPEN, "A", "D");
        var address = "/api/t/" + place.tenant.slug() + "/supervision/plans";
        var made = place.tenant
                .as(Role.BUREAU_CLERK)
                .contentType(ContentType.JSON)
                .body(
                        "{\"standard\": \"agriculture-quality-safety\", \"from\": \"2026-01-01\", \"until\": \"2026-12-31\"}")
                .post(address);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.jsonPath().getString("title")).isEqualTo("农业农村局2026年度分级监督检查计划（农产品质量安全信用评价）");
        assertThat(made.jsonPath().getBoolean("mine")).isTrue();
        var seen = place.tenant
                .as(Role.AUDITOR)
                .get(address + "/" + made.jsonPath().getString("id"));
        assertThat(seen.jsonPath().getBoolean("mine")).isFalse();
        assertThat(seen.jsonPath().getInt("rows.find { it.grade == 'D' }.due")).isEqualTo(6);
        assertThat(place.tenant
                        .as(Role.BUREAU_CLERK)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post(address)
                        .statusCode())
                .isEqualTo(400);
    }
}
