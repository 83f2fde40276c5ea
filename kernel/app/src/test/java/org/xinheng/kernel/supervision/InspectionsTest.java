package org.xinheng.kernel.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.GradeView;
import org.xinheng.kernel.evaluation.Grades;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class InspectionsTest {

    @Inject
    SupervisionScene scene;

    @Inject
    InspectionPlans plans;

    @Inject
    Inspections inspections;

    @Inject
    Draws draws;

    @Inject
    Grades grades;

    @Inject
    Clock clock;

    private SupervisionScene.Place place;

    @BeforeEach
    void aBureauWithInspectors() {
        place = scene.place();
        place.inspectors(3);
    }

    private RecordResult result(InspectionOutcome outcome, String documentNo) {
        return new RecordResult(outcome, "现场检查生产记录和农药台账。", LocalDate.now(clock), documentNo, "张三");
    }

    private GradeView publicGrade(String code) {
        return grades.list(place.clerk, code, null).items().stream()
                .filter(grade -> grade.standard().equals(SupervisionScene.CLOSED))
                .findFirst()
                .orElseThrow();
    }

    private int records() {
        return scene.tenants()
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from record where tenant = :tenant and item = 'administrative-inspection'")
                        .bind("tenant", place.tenant.id())
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void aResultBecomesARecordAndChangesTheNextGrade() {
        place.graded(SupervisionScene.CLOSED, "D");
        var code = place.codes.getFirst();
        var today = LocalDate.now(clock);
        place.record(code, "administrative-permit", "{\"XK_XKWS\": \"食品经营许可\"}", "", today.minusYears(2));
        for (int month = 0; month < 6; month++) {
            place.record(code, "administrative-penalty", "{\"CF_WFXW\": \"未按规定公示\"}", "MINOR", today.minusDays(10));
        }
        assertThat(publicGrade(code).grade().id()).as("980 points").isEqualTo("A");
        var task = place.drawn(SupervisionScene.CLOSED).tasks().getFirst();

        var done = inspections.record(place.clerk, task.id(), result(InspectionOutcome.FOLLOW_UP, "农检〔2026〕1号"));

        assertThat(done.state()).isEqualTo(InspectionState.DONE);
        assertThat(done.verdict()).isIn("accept", "warn");
        assertThat(done.record()).isNotNull();
        var after = publicGrade(code);
        assertThat(after.grade().id()).as("ten points less").isEqualTo("B");
        assertThat(after.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("failed-inspections");
            assertThat(finding.records()).extracting(GradeView.RecordRef::id).containsExactly(done.record());
        });
        var row = plans.view(place.clerk, task.plan()).rows().stream()
                .filter(one -> one.grade().equals("D"))
                .findFirst()
                .orElseThrow();
        assertThat(row.done()).isEqualTo(1);
        assertThat(row.open()).isZero();
    }

    @Test
    void theSameResultTwiceIsOneRecordAndAnotherResultIsRefused() {
        place.graded(SupervisionScene.OPEN, "D");
        var task = place.drawn(SupervisionScene.OPEN).tasks().getFirst();
        var result = result(InspectionOutcome.NO_PROBLEM, "农检〔2026〕2号");

        var first = inspections.record(place.clerk, task.id(), result);
        var second = inspections.record(place.clerk, task.id(), result);

        assertThat(second.record()).isEqualTo(first.record());
        assertThat(second.outcomeLabel()).isEqualTo("未发现问题");
        assertThat(records()).isEqualTo(1);
        assertThatThrownBy(() ->
                        inspections.record(place.clerk, task.id(), result(InspectionOutcome.CONCEALED, "农检〔2026〕3号")))
                .hasMessageStartingWith("这项检查已经办结或已更换");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void whatTheGateRefusesLeavesTheInspectionOpenWithTheReasonsUntilItIsMended() {
        place.graded(SupervisionScene.OPEN, "D");
        var task = place.drawn(SupervisionScene.OPEN).tasks().getFirst();
        var early = new RecordResult(
                InspectionOutcome.NO_PROBLEM, "现场检查。", LocalDate.now(clock).plusDays(9), "农检〔2026〕4号", "张三");

        var refused = inspections.record(place.clerk, task.id(), early);

        assertThat(refused.state()).isEqualTo(InspectionState.OPEN);
        assertThat(refused.verdict()).isEqualTo("reject");
        assertThat(refused.reasons()).isNotEmpty();
        assertThat(records()).isZero();
        var mended = inspections.record(place.clerk, task.id(), result(InspectionOutcome.NO_PROBLEM, "农检〔2026〕4号"));
        assertThat(mended.state()).isEqualTo(InspectionState.DONE);
        assertThat(mended.reasons()).isEmpty();
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void whoCannotBeInspectedIsReplacedByTheNextInTheOrder() {
        place.graded(SupervisionScene.OPEN, "C", "C", "C", "C", "C");
        var drawn = place.drawn(SupervisionScene.OPEN);
        assertThat(drawn.tasks()).hasSize(2);
        var gone = drawn.tasks().getFirst();

        var replaced = inspections.replace(place.clerk, gone.id(), Replacement.DEREGISTERED, "登记机关已注销");

        assertThat(replaced.replaced().state()).isEqualTo(InspectionState.REPLACED);
        var list = scene.tenants()
                .superuser()
                .withHandle(handle -> handle.createQuery("select list from inspection_draw where id = :id")
                        .bind("id", drawn.id())
                        .mapTo(String.class)
                        .one());
        var order = Ranking.order(
                HexFormat.of().parseHex(Objects.requireNonNull(drawn.seed())),
                FrozenList.parse(list).members().keySet());
        assertThat(replaced.next()).isNotNull().satisfies(next -> {
            assertThat(next.entry()).isEqualTo(order.get(2));
            assertThat(next.insteadOf()).isEqualTo(gone.name());
            assertThat(next.inspectors()).hasSize(2);
        });
        assertThatThrownBy(() -> inspections.replace(place.clerk, gone.id(), Replacement.OTHER, "再换"))
                .hasMessageStartingWith("这项检查已经办结或已更换");
    }

    @Test
    void whenTheGradeIsExhaustedNobodyTakesThePlace() {
        place.graded(SupervisionScene.OPEN, "D");
        var task = place.drawn(SupervisionScene.OPEN).tasks().getFirst();

        assertThatThrownBy(() -> inspections.replace(place.clerk, task.id(), null, "走了"))
                .hasMessageStartingWith("请选择更换原因");
        assertThatThrownBy(() -> inspections.replace(place.clerk, task.id(), Replacement.OTHER, " "))
                .hasMessage("请填写更换说明。");
        assertThat(inspections
                        .replace(place.clerk, task.id(), Replacement.NOT_FOUND, "登记住所查无此企业")
                        .next())
                .isNull();
    }

    @Test
    void onlyTheBureausOwnPeopleRecordAndTheListIsTheirs() {
        place.graded(SupervisionScene.OPEN, "D", "D", "D");
        var drawn = place.drawn(SupervisionScene.OPEN);
        var task = drawn.tasks().getFirst();
        var other = scene.place();

        assertThatThrownBy(() -> inspections.record(
                        place.tenant.actor(Role.AUDITOR), task.id(), result(InspectionOutcome.NO_PROBLEM, "1")))
                .hasMessageStartingWith("您的角色不能执行此操作");
        assertThatThrownBy(() ->
                        inspections.record(other.administrator, task.id(), result(InspectionOutcome.NO_PROBLEM, "1")))
                .hasMessageStartingWith("没有这项检查");
        assertThatThrownBy(() ->
                        inspections.record(place.clerk, task.id(), new RecordResult(null, null, null, null, null)))
                .hasMessage("请选择检查结果。");
        var page = inspections.list(place.clerk, InspectionState.OPEN, null, null, 2);
        var rest = inspections.list(place.clerk, InspectionState.OPEN, drawn.plan(), page.next(), 2);
        assertThat(page.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(page.items());
        assertThat(rest.next()).isNull();
        assertThat(inspections.list(other.clerk, null, null, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> inspections.list(place.clerk, null, null, "nonsense", 10))
                .hasMessageStartingWith("翻页标记无效");
        assertThat(List.of(task.dueOn())).containsExactly(LocalDate.now(clock).plusDays(30));
    }
}
