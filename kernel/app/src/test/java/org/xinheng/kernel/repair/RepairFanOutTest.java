package org.xinheng.kernel.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.repair.RepairScene.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.repair.RepairRegime.Ground;
import org.xinheng.kernel.monitoring.Monitoring;
import org.xinheng.kernel.monitoring.OpenTask;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepairFanOutTest {

    @Inject
    TestTenants tenants;

    @Inject
    RepairScene scene;

    @Inject
    Repairs repairs;

    @Inject
    RepairDesk desk;

    @Inject
    RecordDesk records;

    @Inject
    Receipts receipts;

    @Inject
    SwitchableConsumer copy;

    @Inject
    Monitoring monitoring;

    @Inject
    Clock clock;

    private TestTenant mine;
    private TestRecord fine;
    private Actor firm;

    @BeforeEach
    void aFirmWithAFine() {
        mine = tenants.fresh();
        fine = scene.fine(mine);
        firm = scene.firm(mine, fine);
    }

    @Test
    void aConsumerThatIsDownForADayKeepsTheCaseOpenAndVisibleUntilItIsBack() {
        copy.goesDown(mine.id());
        var granted = scene.granted(mine, firm, fine);
        var id = granted.row().id();
        awaitTrouble(id);
        assertThat(scene.isPublic(fine)).as("nothing stays published silently").isFalse();
        assertThat(scene.state(fine)).isEqualTo("REPAIRED");
        var waiting = desk.view(mine.actor(Role.CITY_ADMINISTRATOR), id);
        assertThat(waiting.file().row().state()).isEqualTo("EXECUTING");
        assertThat(waiting.receipts())
                .filteredOn(receipt -> receipt.acknowledgedAt() == null)
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.trouble()).isEqualTo("样例业务系统无法连接");
                    assertThat(receipt.overdue()).isFalse();
                });
        assertThat(overdueTasks()).isZero();

        days(id, -5);
        assertThat(overdueTasks()).isEqualTo(1);
        assertThat(desk.view(mine.actor(Role.CITY_ADMINISTRATOR), id).receipts())
                .filteredOn(Receipt::overdue)
                .extracting(Receipt::consumer)
                .containsExactly("test-copy");

        copy.comesBack(mine.id());
        var done = scene.await(mine, id, "COMPLETED");
        assertThat(done.file().row().closed()).isTrue();
        assertThat(copy.timesApplied(id)).isEqualTo(1);
        assertThat(overdueTasks()).isZero();
    }

    @Test
    void aDecisionHeardAgainAfterAKillIsCarriedOutOnce() {
        var granted = scene.granted(mine, firm, fine);
        var id = granted.row().id();
        var done = scene.await(mine, id, "COMPLETED");

        receipts.hear(Actor.system(mine.id()), new RepairGranted(id, fine.id()));
        receipts.hear(Actor.system(mine.id()), new RepairGranted(id, fine.id()));

        var again = desk.view(mine.actor(Role.CITY_ADMINISTRATOR), id);
        assertThat(again.file().steps()).hasSameSizeAs(done.file().steps());
        assertThat(again.receipts()).isEqualTo(done.receipts());
        assertThat(copy.timesApplied(id)).isEqualTo(1);
    }

    @Test
    void theSameDecisionInATenantBelowIsRepairedThereToo() {
        var below = tenants.below(mine.id());
        byte[] key = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select natural_key from record where id = :id")
                        .bind("id", fine.id())
                        .map((row, context) -> row.getBytes(1))
                        .one());
        var same = scene.published(
                below, TestRecord.penalty().set("subject_code", fine.code()).set("natural_key", key));
        var other = scene.fine(below);

        var granted = scene.granted(mine, firm, fine);
        scene.await(mine, granted.row().id(), "COMPLETED");

        assertThat(scene.state(same)).isEqualTo("REPAIRED");
        assertThat(scene.state(other)).isEqualTo("EFFECTIVE");
        scene.awaitPublic(same, false);
    }

    @Test
    void aBrokenCommitmentBringsTheLongestPublicityBackAndBarsTheFirm() {
        var granted = scene.granted(mine, firm, fine);
        var done = scene.await(mine, granted.row().id(), "COMPLETED").file();
        var lead = mine.actor(Role.BUREAU_LEAD);
        refused(
                () -> desk.revoke(mine.actor(Role.BUREAU_CLERK), seen(done), Breach.BROKEN_COMMITMENT, "再次违法"),
                "ROLE_MISSING");
        refused(() -> desk.revoke(lead, seen(done), null, "再次违法"), "REPAIR_INVALID");

        desk.revoke(lead, seen(done), Breach.BROKEN_COMMITMENT, "承诺后再次违法");

        assertThat(scene.state(fine)).isEqualTo("EFFECTIVE");
        scene.awaitPublic(fine, true);
        assertThat(scene.column("select publish_until::text from record where id = :id", fine))
                .isEqualTo("2027-03-02");
        assertThat(repairs.eligibility(firm, fine.id()).from())
                .isEqualTo(LocalDate.now(clock).plusMonths(36));
    }

    @Test
    void anUnfulfilledObligationStaysBeforeThePublicUntilTheDepartmentDecides() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        var answer = records.setObligation(mine.actor(Role.BUREAU_CLERK), fine.id(), null, "罚款尚未缴纳");
        assertThat(answer.summary()).isEqualTo("不能申请：失信行为尚未纠正或者义务尚未履行完毕，履行完毕后可以申请。");
        refused(() -> records.decideAtLongest(lead, fine.id(), true, "已满"), "CASE_WRONG_STATE");
        LocalDate ends = LocalDate.of(2027, 3, 2);

        assertThat(records.endLongest(Actor.system(mine.id()), ends.minusDays(1), 10))
                .isZero();
        assertThat(records.endLongest(Actor.system(mine.id()), ends, 10)).isEqualTo(1);
        assertThat(records.endLongest(Actor.system(mine.id()), ends, 10)).isZero();

        assertThat(scene.column("select coalesce(publish_until::text, 'open') from record where id = :id", fine))
                .isEqualTo("open");
        assertThat(tasks("REPAIR_LONGEST_UNDECIDED")).isEqualTo(1);
        records.decideAtLongest(lead, fine.id(), true, "行业规定期满停止公示");
        scene.awaitPublic(fine, false);
        assertThat(tasks("REPAIR_LONGEST_UNDECIDED")).isZero();
    }

    @Test
    void whatTheBureauKnowsTheFirmNeedNotProve() {
        var theirs = mine.bureau("其他局");
        var stranger = new Actor(
                mine.id(),
                firm.scope(),
                java.util.UUID.randomUUID().toString(),
                "他人",
                theirs,
                java.util.Set.of(Role.BUREAU_LEAD));
        refused(() -> records.setObligation(stranger, fine.id(), LocalDate.of(2026, 5, 1), "已缴"), "CASE_NOT_YOURS");
        refused(() -> records.setObligation(firm, fine.id(), LocalDate.of(2026, 5, 1), "已缴"), "ROLE_MISSING");
        refused(
                () -> records.setObligation(
                        mine.actor(Role.BUREAU_CLERK),
                        fine.id(),
                        LocalDate.now(clock).plusDays(1),
                        "将缴"),
                "REPAIR_INVALID");

        var answer = records.setObligation(mine.actor(Role.BUREAU_CLERK), fine.id(), LocalDate.of(2026, 5, 1), "已缴清");
        assertThat(answer.summary()).isEqualTo("现在可以申请；还缺：信用修复承诺书。");
        var begun = repairs.begin(firm, fine.id(), null);
        repairs.submit(firm, seen(begun), scene.signed(firm, fine.id()));
    }

    @Test
    void whatTheLawExcludesCannotBeRepaired() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        refused(() -> records.exclude(lead, fine.id(), "特定情形", " ", null), "REPAIR_INVALID");
        refused(() -> records.exclude(mine.actor(Role.BUREAU_CLERK), fine.id(), "特定情形", "样例法", null), "ROLE_MISSING");
        records.exclude(lead, fine.id(), "样例法规定不可修复", "样例法", "第一条");
        assertThat(repairs.eligibility(firm, fine.id()).summary()).isEqualTo("不能申请：样例法规定不可修复。");
    }

    @Test
    void aPlanOfReorganisationHidesTheRecordAndItsFailureShowsItAgain() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        var plan = new ShieldRecord(Ground.REORGANISATION, "样例人民法院", "（2026）样破1号", LocalDate.of(2026, 9, 1));
        refused(() -> records.shield(mine.actor(Role.BUREAU_CLERK), fine.id(), plan), "ROLE_MISSING");
        refused(
                () -> records.shield(lead, fine.id(), new ShieldRecord(null, "样例人民法院", "1", plan.ruledOn())),
                "REPAIR_INVALID");
        refused(() -> records.endShield(lead, fine.id(), false, "没有"), "SHIELD_NOT_FOUND");

        records.shield(lead, fine.id(), plan);
        assertThat(scene.state(fine)).isEqualTo("SHIELDED");
        scene.awaitPublic(fine, false);
        refused(() -> records.shield(lead, fine.id(), plan), "RECORD_STANDING_WRONG");

        records.endShield(lead, fine.id(), false, "计划不能执行");
        assertThat(scene.state(fine)).isEqualTo("EFFECTIVE");
        scene.awaitPublic(fine, true);
    }

    @Test
    void aPlanThatIsCarriedOutLeadsToFinalRepair() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        records.shield(
                lead, fine.id(), new ShieldRecord(Ground.SETTLEMENT, "样例人民法院", "（2026）样破2号", LocalDate.of(2026, 9, 1)));
        var answer = records.endShield(lead, fine.id(), true, "和解协议执行完毕");
        assertThat(answer.eligible()).isTrue();
        assertThat(scene.state(fine)).isEqualTo("SHIELDED");

        var begun = repairs.begin(firm, fine.id(), null);
        var submitted = repairs.submit(firm, seen(begun), scene.signed(firm, fine.id()));
        var forwarded = desk.accept(mine.actor(Role.CITY_ADMINISTRATOR), seen(submitted))
                .file();
        var proposed = scene.proposed(mine, forwarded, new Proposal(true, "和解协议已执行完毕", false));
        desk.decide(lead, seen(proposed), true, null);
        assertThat(scene.state(fine)).isEqualTo("REPAIRED");
    }

    private void awaitTrouble(java.util.UUID id) {
        var actor = mine.actor(Role.CITY_ADMINISTRATOR);
        var until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (desk.view(actor, id).receipts().stream()
                        .filter(receipt -> receipt.acknowledgedAt() != null)
                        .count()
                < 4) {
            assertThat(System.nanoTime()).as("the others have followed in time").isLessThan(until);
            LockSupport.parkNanos(100_000_000);
        }
        while (desk.view(actor, id).receipts().stream()
                .allMatch(receipt -> receipt.trouble().isEmpty())) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private void days(java.util.UUID id, int by) {
        tenants.superuser().useHandle(handle -> {
            handle.createUpdate("update repair_receipt set due_on = due_on + :by where case_file = :id")
                    .bind("by", by - 5)
                    .bind("id", id)
                    .execute();
        });
    }

    private long overdueTasks() {
        return tasks("REPAIR_RECEIPTS_OVERDUE");
    }

    private long tasks(String kind) {
        return monitoring.tasks(mine.actor(Role.CITY_ADMINISTRATOR)).stream()
                .filter(task -> task.kind().equals(kind))
                .mapToLong(OpenTask::count)
                .sum();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(KernelException.class)
                .satisfies(thrown ->
                        assertThat(((KernelException) thrown).code().name()).isEqualTo(code));
    }
}
