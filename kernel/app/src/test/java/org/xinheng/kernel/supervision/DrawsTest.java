package org.xinheng.kernel.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class DrawsTest {

    private static final String SOURCE = "中国福利彩票双色球第2026137期开奖号码";

    @Inject
    SupervisionScene scene;

    @Inject
    InspectionPlans plans;

    @Inject
    Inspectors inspectors;

    @Inject
    Draws draws;

    @Inject
    Clock clock;

    private SupervisionScene.Place place;

    @BeforeEach
    void aBureauWithGradedFarms() {
        place = scene.place().graded(SupervisionScene.OPEN, "A", "A", "A", "A", "C", "C", "C", "C", "D", "D");
    }

    private AnnounceDraw inAnHour() {
        return new AnnounceDraw(SOURCE, null, OffsetDateTime.now(clock).plusHours(1));
    }

    private List<String> publicRow(UUID draw, String columns) {
        return scene.tenants()
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select array[%s]::text[] from public_draw where id = :id".formatted(columns))
                        .bind("id", draw)
                        .map((row, context) ->
                                Arrays.asList((String[]) row.getArray(1).getArray()))
                        .one());
    }

    @Test
    void anybodyRecomputesTheDrawFromWhatIsPublicAlone() {
        place.inspectors(5);
        var drawn = place.drawn(SupervisionScene.OPEN);

        var row = publicRow(drawn.id(), "list, list_hash, commitment, secret, value, seed");
        byte[] secret = HexFormat.of().parseHex(row.get(3));
        byte[] seed = Sm3.digest(secret, row.get(4).getBytes(StandardCharsets.UTF_8));
        assertThat(hex(Sm3.digest(row.get(0)))).isEqualTo(row.get(1));
        assertThat(hex(Sm3.digest(secret))).isEqualTo(row.get(2)).isEqualTo(drawn.commitment());
        assertThat(hex(seed)).isEqualTo(row.get(5)).isEqualTo(drawn.seed());
        var all = row.get(0).lines().map(line -> line.split(" ")).toList();
        for (var quota : all.stream().filter(line -> line[0].equals("quota")).toList()) {
            var byHand = all.stream()
                    .filter(line -> line[0].equals("subject") && line[2].equals(quota[1]))
                    .map(line -> line[1])
                    .sorted(Comparator.comparing(code -> hex(Sm3.digest(seed, code.getBytes(StandardCharsets.UTF_8)))))
                    .limit(Integer.parseInt(quota[2]))
                    .toList();
            assertThat(drawn.tasks())
                    .filteredOn(task -> task.grade().equals(quota[1]))
                    .extracting(InspectionView::code)
                    .containsExactlyElementsOf(byHand);
        }
        assertThat(drawn.tasks()).as("5 %, 30 % and all").hasSize(1 + 2 + 2);
        assertThat(drawn.tasks()).allSatisfy(task -> {
            assertThat(task.inspectors()).hasSize(2).doesNotHaveDuplicates();
            assertThat(task.daysLeft()).isEqualTo(30);
        });
        assertThat(plans.view(place.clerk, drawn.plan()).state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void theNoticeIsPublicBeforeTheDrawAndTheSecretIsNot() {
        place.inspectors(2);
        var draw = place.announced(place.approvedPlan(SupervisionScene.OPEN));

        assertThat(draw.state()).isEqualTo(DrawState.NOTICED);
        assertThat(draw.seed()).isNull();
        assertThat(publicRow(draw.id(), "state, secret, seed, list_hash, commitment"))
                .containsExactly("NOTICED", null, null, draw.listHash(), draw.commitment());
        assertThat(publicRow(draw.id(), "list").getFirst())
                .contains(place.codes)
                .doesNotContain("检查员", "331100-0");
    }

    @Test
    void nobodyDrawsBeforeTheValueIsOutAndNobodyDrawsTwice() {
        place.inspectors(2);
        var draw = place.announced(place.approvedPlan(SupervisionScene.OPEN));

        assertThatThrownBy(() -> draws.draw(place.lead, draw.id(), "1", "公告")).hasMessageStartingWith("公告写明的数值尚未公布");
        scene.letHoursPass(draw.id());
        assertThatThrownBy(() -> draws.draw(place.clerk, draw.id(), "1", "公告")).hasMessageStartingWith("您的角色不能执行此操作");
        assertThatThrownBy(() -> draws.draw(place.lead, draw.id(), " ", "公告")).hasMessage("请填写公开数值。");
        var drawn = draws.draw(place.lead, draw.id(), " 1 ", "公告");

        assertThat(drawn.value()).isEqualTo("1");
        assertThatThrownBy(() -> draws.draw(place.administrator, draw.id(), "2", "公告"))
                .hasMessageStartingWith("这次抽查已经抽取完毕");
        assertThatThrownBy(() -> draws.cancel(place.lead, draw.id(), "不满意")).hasMessageStartingWith("这次抽查已经抽取完毕");
        assertThat(draws.view(place.clerk, draw.id()).seed()).isEqualTo(drawn.seed());
    }

    @Test
    void whatHappensAfterTheNoticeChangesNothingInTheFrozenList() {
        var register = place.inspectors(3);
        var draw = place.announced(place.approvedPlan(SupervisionScene.OPEN));

        place.graded(SupervisionScene.OPEN, "D", "D", "D");
        inspectors.leave(place.clerk, register.getFirst().id());
        scene.letHoursPass(draw.id());
        var drawn = draws.draw(place.lead, draw.id(), "7", "公告");

        assertThat(drawn.listHash()).isEqualTo(draw.listHash());
        assertThat(drawn.members()).isEqualTo(10);
        assertThat(drawn.inspectors()).isEqualTo(3);
        assertThat(drawn.tasks()).extracting(InspectionView::code).isSubsetOf(place.codes.subList(0, 10));
    }

    @Test
    void whoMustAvoidAFarmIsNeverDrawnForIt() {
        var register = place.inspectors(3);
        for (var code : place.codes) {
            inspectors.avoid(place.clerk, register.getFirst().id(), code, "亲属任职");
        }

        var drawn = place.drawn(SupervisionScene.OPEN);

        assertThat(drawn.tasks())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.inspectors())
                        .extracting(InspectionView.Person::staffNo)
                        .containsExactlyInAnyOrder("331100-002", "331100-003"));
    }

    @Test
    void withFewerThanTwoInspectorsNothingIsAnnounced() {
        var plan = SupervisionScene.id(place.approvedPlan(SupervisionScene.OPEN));
        var register = place.inspectors(1);

        assertThatThrownBy(() -> draws.announce(place.lead, plan, inAnHour()))
                .hasMessage("检查人员名录中只有 1 名在册人员，每次检查至少需要 2 名。请先补充名录。");
        inspectors.add(place.clerk, null, "331100-009", "检查员九");
        inspectors.avoid(place.clerk, register.getFirst().id(), place.codes.get(4), "持有股份");
        assertThatThrownBy(() -> draws.announce(place.lead, plan, inAnHour()))
                .hasMessage("回避之后，对以下主体可派的检查人员不足 2 名：" + place.codes.get(4) + "。请补充名录，或核对回避登记。");
        assertThat(plans.view(place.clerk, plan).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void onlyAnApprovedPlanIsDrawnAndOnlyOneNoticeWaitsAtATime() {
        place.inspectors(2);
        var draft = SupervisionScene.id(plans.make(place.clerk, place.command(SupervisionScene.OPEN)));
        assertThatThrownBy(() -> draws.announce(place.lead, draft, inAnHour())).hasMessageStartingWith("只有已审批、未关闭的计划");
        plans.approve(place.lead, draft);
        var past = new AnnounceDraw(SOURCE, null, OffsetDateTime.now(clock).minusDays(1));
        assertThatThrownBy(() -> draws.announce(place.lead, draft, past)).hasMessageStartingWith("请填写公开数值的公布时间");
        assertThatThrownBy(() -> draws.announce(place.clerk, draft, inAnHour())).hasMessageStartingWith("您的角色不能执行此操作");

        var first = draws.announce(place.lead, draft, inAnHour());

        assertThatThrownBy(() -> draws.announce(place.lead, draft, inAnHour()))
                .hasMessageStartingWith("这个计划已有一次公告在等待抽取");
        assertThatThrownBy(() -> plans.close(place.lead, draft, "不查了")).hasMessageStartingWith("还有 1 项抽查或检查没有办结");
        var cancelled = draws.cancel(place.lead, first.id(), "开奖延期");
        assertThat(cancelled.state()).isEqualTo(DrawState.CANCELLED);
        assertThat(publicRow(first.id(), "state, cancelled_reason, secret")).containsExactly("CANCELLED", "开奖延期", null);
        assertThat(draws.announce(place.lead, draft, inAnHour()).number()).isEqualTo(2);
    }

    @Test
    void whoIsDrawnAndNotInspectedYetIsNotDrawnAgain() {
        place.inspectors(2);
        var drawn = place.drawn(SupervisionScene.OPEN);

        var again = draws.announce(place.lead, drawn.plan(), inAnHour());
        scene.letHoursPass(again.id());
        var second = draws.draw(place.lead, again.id(), "8", "公告");

        assertThat(second.members()).isEqualTo(5);
        assertThat(second.tasks()).isNotEmpty();
        assertThat(second.tasks())
                .extracting(InspectionView::code)
                .doesNotContainAnyElementsOf(
                        drawn.tasks().stream().map(InspectionView::code).toList());
    }

    @Test
    void whereGradesAreNotPublicTheListNamesNobody() {
        place.inspectors(2);
        place.graded(SupervisionScene.CLOSED, "D", "D", "A");

        var drawn = place.drawn(SupervisionScene.CLOSED);

        var row = publicRow(drawn.id(), "list, results::text");
        place.codes.forEach(code -> assertThat(row).noneMatch(text -> text.contains(code)));
        assertThat(row.get(1)).doesNotContain("家庭农场");
        assertThat(drawn.openGrades()).isFalse();
        assertThat(drawn.tasks()).hasSize(3).allSatisfy(task -> {
            assertThat(task.entry()).hasSize(32);
            assertThat(place.codes).contains(task.code());
        });
    }

    @Test
    void aPublishedDrawCannotBeChangedEvenByTheKernel() {
        place.inspectors(2);
        var drawn = place.drawn(SupervisionScene.OPEN);

        for (var change :
                List.of("seed = repeat('0', 64)", "list = list || 'x'", "value = '9'", "state = 'CANCELLED'")) {
            assertThatThrownBy(() -> scene.tenants()
                            .superuser()
                            .useHandle(handle ->
                                    handle.execute("update public_draw set " + change + " where id = ?", drawn.id())))
                    .hasMessageContaining("A published draw is never changed");
        }
    }

    @Test
    void anotherTenantsDrawDoesNotExist() {
        place.inspectors(2);
        var draw = place.announced(place.approvedPlan(SupervisionScene.OPEN));
        var other = scene.place();

        assertThatThrownBy(() -> draws.view(other.administrator, draw.id())).hasMessageStartingWith("没有这次抽查");
        assertThatThrownBy(() -> draws.draw(other.administrator, draw.id(), "1", "公告"))
                .hasMessageStartingWith("没有这次抽查");
        assertThatThrownBy(() -> draws.announce(other.administrator, draw.plan(), inAnHour()))
                .hasMessageStartingWith("没有这个检查计划");
    }

    @Test
    void theRegisterBelongsToItsBureau() {
        var inspector = place.inspectors(1).getFirst();
        var other = scene.place();

        assertThat(inspectors.list(place.clerk, null))
                .extracting(InspectorView::name)
                .containsExactly("检查员1");
        assertThatThrownBy(() -> inspectors.add(place.clerk, null, "331100-001", "重复"))
                .hasMessageStartingWith("名录中已有这个执法证号或工号");
        assertThatThrownBy(() -> inspectors.add(place.clerk, null, "", "无号")).hasMessage("请填写执法证号或工号。");
        assertThatThrownBy(() -> inspectors.list(place.tenant.actor(Role.AUDITOR), null))
                .hasMessageStartingWith("您的角色不能执行此操作");
        assertThatThrownBy(() -> inspectors.avoid(other.clerk, inspector.id(), place.codes.getFirst(), "亲属"))
                .hasMessageStartingWith("名录中没有这名检查人员");
        var avoiding = inspectors.avoid(place.clerk, inspector.id(), place.codes.getFirst(), "亲属");
        assertThat(avoiding.avoids())
                .singleElement()
                .satisfies(avoid -> assertThat(avoid.subjectName()).contains("家庭农场"));
        assertThat(inspectors
                        .unavoid(place.clerk, inspector.id(), place.codes.getFirst())
                        .avoids())
                .isEmpty();
        assertThat(inspectors.leave(place.clerk, inspector.id()).leftAt()).isNotNull();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
