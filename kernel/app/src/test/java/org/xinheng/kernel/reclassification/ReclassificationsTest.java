package org.xinheng.kernel.reclassification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.lists.Proposals;
import org.xinheng.kernel.lists.ProposeListing;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReclassificationsTest {

    private static final String PERMIT = "administrative-permit";
    private static final String PENALTY = "administrative-penalty";

    @Inject
    TestTenants tenants;

    @Inject
    Reclassifications reclassifications;

    @Inject
    CarryOutReclassifications work;

    @Inject
    AdjustmentRepository adjustments;

    @Inject
    Catalogue catalogue;

    @Inject
    Proposals proposals;

    @Inject
    Publicity publicity;

    @Inject
    CaseDesk desk;

    @Inject
    Clock clock;

    private TestTenant city;
    private Actor one;
    private Actor other;
    private List<TestRecord> permits;

    @BeforeEach
    void aCityWithThreePublishedPermits() {
        city = tenants.fresh();
        one = city.actor(Role.CITY_ADMINISTRATOR);
        other = city.actor(Role.CITY_ADMINISTRATOR);
        permits = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            permits.add(published(TestRecord.permit()));
        }
    }

    private TestRecord published(TestRecord record) {
        record.set("source_bureau", city.bureau()).in(city, tenants);
        publicity.follow(Actor.system(city.id()), Set.of(record.id()));
        return record;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ProposeReclassification shared(String item) {
        return change(item, Disclosure.SHARED, null, false, today());
    }

    private static ProposeReclassification change(
            String item,
            @Nullable Disclosure disclosure,
            @Nullable PublicityClass weight,
            boolean noLists,
            LocalDate from) {
        return new ProposeReclassification(item, disclosure, weight, noLists, from, "涉及商业秘密较多，改为政务共享。", "样例市政府令第1号");
    }

    private CaseView approved(ProposeReclassification command) {
        var proposed = reclassifications.propose(one, command, null);
        return reclassifications.approve(other, ticket(proposed), "已核对影响范围，同意。");
    }

    private CaseView inForce(ProposeReclassification command) {
        var approved = approved(command);
        work.carryOutAll();
        var view = desk.view(one, approved.row().id());
        assertThat(view.row().stateLabel()).isEqualTo("已生效");
        return view;
    }

    private static Ticket ticket(CaseView view) {
        return new Ticket(view.row().id(), view.row().version(), null);
    }

    private static long count(List<Impact> impacts, String kind) {
        return impacts.stream()
                .filter(impact -> impact.kind().equals(kind))
                .mapToLong(Impact::count)
                .sum();
    }

    private <T> T one(String sql, UUID id, Class<T> type) {
        return tenants.superuser()
                .withHandle(handle ->
                        handle.createQuery(sql).bind(0, id).mapTo(type).one());
    }

    private String disclosure(TestRecord record) {
        return one("select disclosure from record where id = ?", record.id(), String.class);
    }

    private void awaitPublic(TestRecord record, boolean shown) {
        long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (isPublic(record) != shown && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(isPublic(record)).isEqualTo(shown);
    }

    private boolean isPublic(TestRecord record) {
        return one("select count(*) from public_record where id = ?", record.id(), Long.class) == 1;
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void whatWouldChangeIsCountedAndNothingChanges() {
        var unfinished = new ProposeReclassification(PERMIT, Disclosure.SHARED, null, false, today(), null, null);
        var impacts = reclassifications.preview(one, unfinished);

        refused("RECLASSIFICATION_INVALID", "2处", () -> reclassifications.propose(one, unfinished, null));
        assertThat(impacts).extracting(Impact::kind).contains("records", "pages", "lists", "grades", "measures");
        assertThat(count(impacts, "records")).isEqualTo(3);
        assertThat(count(impacts, "pages")).isEqualTo(3);
        assertThat(impacts.stream().filter(impact -> impact.kind().equals("records")))
                .allSatisfy(impact -> assertThat(impact.samples())
                        .hasSize(3)
                        .allSatisfy(sample -> assertThat(sample.words()).contains("样例决定书（样许")));
        assertThat(permits).allSatisfy(permit -> assertThat(disclosure(permit)).isEqualTo("PUBLIC"));
    }

    @Test
    void approvedByAnotherPersonItTakesEffectOnItsDayEverywhere() {
        var view = inForce(shared(PERMIT));

        assertThat(view.steps().getLast().note()).isEqualTo("已调整 3 条记录");
        permits.forEach(permit -> {
            assertThat(disclosure(permit)).isEqualTo("SHARED");
            awaitPublic(permit, false);
        });
        assertThat(catalogue.require(one, PERMIT, today()).version().disclosure())
                .isEqualTo(Disclosure.SHARED);
        var elsewhere = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        assertThat(catalogue.require(elsewhere, PERMIT, today()).version().disclosure())
                .isEqualTo(Disclosure.PUBLIC);
    }

    @Test
    void undoneEveryRecordIsAsItWas() {
        var view = inForce(shared(PERMIT));
        permits.forEach(permit -> awaitPublic(permit, false));

        var undoing = reclassifications.undo(one, ticket(view), "公众需要查询许可。");
        assertThat(undoing.row().stateLabel()).isEqualTo("撤销中");
        assertThat(catalogue.require(one, PERMIT, today()).version().disclosure())
                .isEqualTo(Disclosure.PUBLIC);
        work.carryOutAll();

        assertThat(desk.view(one, view.row().id()).row().stateLabel()).isEqualTo("已撤销");
        permits.forEach(permit -> {
            assertThat(disclosure(permit)).isEqualTo("PUBLIC");
            awaitPublic(permit, true);
        });
    }

    @Test
    void whatWasWithdrawnMeanwhileStaysWithdrawn() {
        var view = inForce(shared(PERMIT));
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update record set state = 'WITHDRAWN', publish = false, version = version + 1 where id = ?",
                        permits.getFirst().id()));
        reclassifications.undo(one, ticket(view), "公众需要查询许可。");
        work.carryOutAll();

        awaitPublic(permits.getLast(), true);
        assertThat(isPublic(permits.getFirst())).isFalse();
        assertThat(one(
                        "select publish from record where id = ?",
                        permits.getFirst().id(),
                        Boolean.class))
                .isFalse();
    }

    @Test
    void whoIsKilledInBetweenGoesOnAndNothingIsChangedTwice() {
        var approved = approved(shared(PERMIT));
        var waiting = new AdjustmentRepository.Waiting(city.id(), approved.row().id(), false);
        work.carryOut(waiting);
        work.carryOut(waiting);

        assertThat(one(
                        "select count(*) from reclassified_record where adjustment = ?",
                        approved.row().id(),
                        Long.class))
                .isEqualTo(3);
        assertThat(desk.view(one, approved.row().id()).steps())
                .filteredOn(step -> step.label().equals("开始执行"))
                .hasSize(1);
    }

    @Test
    void beforeItsDayNothingHappensAndItCanBeTakenBack() {
        var approved = approved(change(PERMIT, Disclosure.SHARED, null, false, today().plusDays(1)));
        work.carryOutAll();
        assertThat(desk.view(one, approved.row().id()).row().stateLabel()).isEqualTo("已批准，自生效日执行");
        assertThat(disclosure(permits.getFirst())).isEqualTo("PUBLIC");

        var dropped = reclassifications.drop(one, ticket(approved), "暂不调整。");
        assertThat(dropped.row().closed()).isTrue();
        inForce(shared(PERMIT));
    }

    @Test
    void whoProposedDoesNotApproveAndOthersHaveNoSay() {
        var proposed = reclassifications.propose(one, shared(PERMIT), "key");
        assertThat(reclassifications.propose(one, shared(PERMIT), "key").row().id())
                .isEqualTo(proposed.row().id());

        refused("CASE_SECOND_PERSON", "另一人", () -> reclassifications.approve(one, ticket(proposed), "同意。"));
        refused("CASE_REASON_MISSING", "审核意见", () -> reclassifications.approve(other, ticket(proposed), " "));
        for (Role role : List.of(Role.BUREAU_LEAD, Role.AUDITOR, Role.FIRM)) {
            refused("ROLE_MISSING", "", () -> reclassifications.preview(city.actor(role), shared(PERMIT)));
            refused("ROLE_MISSING", "", () -> reclassifications.approve(city.actor(role), ticket(proposed), "同意。"));
        }
        var stranger = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        refused("CASE_UNKNOWN", "", () -> reclassifications.approve(stranger, ticket(proposed), "同意。"));
        var ended = reclassifications.refuse(other, ticket(proposed), "影响面过大。");
        assertThat(ended.row().stateLabel()).isEqualTo("未获批准");
    }

    @Test
    void theLawIsTheBound() {
        refused(
                "RECLASSIFICATION_BY_LAW",
                "不能在本地调整",
                () -> reclassifications.propose(
                        one, change(PENALTY, null, PublicityClass.MINOR, false, today()), null));
        refused(
                "RECLASSIFICATION_CHANGES_NOTHING",
                "没有任何调整",
                () -> reclassifications.propose(one, change(PERMIT, Disclosure.PUBLIC, null, false, today()), null));
        refused(
                "RECLASSIFICATION_INVALID",
                "4处",
                () -> reclassifications.propose(
                        one,
                        new ProposeReclassification(
                                " ", Disclosure.AUTHORISED, null, false, today().minusDays(1), "有理由", null),
                        null));
        refused("ITEM_NOT_FOUND", "补充目录", () -> reclassifications.preview(one, shared("petition-visits")));
        inForce(shared(PERMIT));
        refused("RECLASSIFICATION_IN_FORCE", "请先撤销", () -> reclassifications.preview(one, shared(PERMIT)));
    }

    @Test
    void recordsTakenOutOfListsAreNoEvidenceAnyMore() {
        var penalty = published(TestRecord.penalty().set("class", "SERIOUS"));
        inForce(change(PENALTY, null, null, true, today()));
        var clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);

        refused(
                "LIST_EVIDENCE_EXCLUDED",
                "不作为列入名单的依据",
                () -> proposals.propose(
                        clerk,
                        new ProposeListing(
                                "market-regulation-serious-dishonesty",
                                penalty.id(),
                                "破坏公平竞争秩序、扰乱市场秩序的",
                                "多次销售假冒注册商标的商品，被处以较重罚款。",
                                null),
                        null));
        assertThat(disclosure(penalty)).isEqualTo("PUBLIC");
    }

    @Test
    void aClassIsGivenToRecordsThatAreNoPenaltiesAndTakenBack() {
        var inspection = published(
                TestRecord.permit().set("item", "administrative-inspection").set("act", "INSPECTION"));
        var view = inForce(change("administrative-inspection", null, PublicityClass.MINOR, false, today()));

        assertThat(catalogue
                        .require(one, "administrative-inspection", today())
                        .version()
                        .weight())
                .isEqualTo(PublicityClass.MINOR);
        assertThat(weight(inspection)).isEqualTo("MINOR");
        assertThat(disclosure(inspection)).isEqualTo("PUBLIC");
        assertThat(adjustments.of(city.id())).containsOnlyKeys("administrative-inspection");

        reclassifications.undo(other, ticket(view), "检查结果不分程度。");
        work.carryOutAll();
        assertThat(weight(inspection)).isEqualTo("无");
    }

    private String weight(TestRecord record) {
        return one("select coalesce(class, '无') from record where id = ?", record.id(), String.class);
    }
}
