package org.xinheng.kernel.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xinheng.kernel.repair.RepairScene.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepairTest {

    private static final Proposal GRANT = new Proposal(true, "已核实履行完毕", false);

    @Inject
    TestTenants tenants;

    @Inject
    RepairScene scene;

    @Inject
    Repairs repairs;

    @Inject
    RepairDesk desk;

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
    void theFirmReadsFromWhenItMayApplyAndWhatIsMissing() {
        LocalDate today = LocalDate.now(clock);
        var fresh = scene.published(mine, TestRecord.penalty().set("decided_on", today));
        var answer = repairs.eligibility(scene.firm(mine, fresh), fresh.id());

        assertThat(answer.eligible()).isFalse();
        assertThat(answer.from()).isEqualTo(today.plusMonths(3));
        assertThat(answer.summary()).isEqualTo(today.plusMonths(3) + " 起可申请；还缺：纠正失信行为、履行法定义务的说明或者证明、罚款缴纳凭证、信用修复承诺书。");
        assertThat(answer.reasons()).extracting(EligibilityView.Reason::law).anyMatch(law -> law.contains("令第36号"));
        assertThat(answer.longestEndsOn()).isEqualTo(today.plusYears(1));
        refused(() -> repairs.begin(scene.firm(mine, fresh), fresh.id(), null), "REPAIR_NOT_ELIGIBLE")
                .hasMessageStartingWith(today.plusMonths(3) + " 起可申请");
    }

    @Test
    void aGrantedRepairEndsEveryEffectAndClosesWhenAllHaveFollowed() {
        assertThat(scene.isPublic(fine)).isTrue();
        var forwarded = scene.forwarded(mine, firm, fine);
        assertThat(forwarded.row().stateLabel()).isEqualTo("认定单位审核中");
        assertThat(forwarded.row().bureau()).isEqualTo(mine.bureau());
        assertThat(forwarded.row().left()).isEqualTo(10);

        var proposed = scene.proposed(mine, forwarded, GRANT);
        assertThat(scene.state(fine)).as("nothing changes before the decision").isEqualTo("EFFECTIVE");
        var granted = desk.decide(mine.actor(Role.BUREAU_LEAD), seen(proposed), true, null);

        assertThat(scene.state(fine)).isEqualTo("REPAIRED");
        assertThat(granted.receipts())
                .extracting(Receipt::consumer)
                .contains("publicity", "sharing", "evaluation", "relatives", "test-copy");
        var done = scene.await(mine, granted.file().row().id(), "COMPLETED");
        assertThat(done.receipts())
                .allSatisfy(receipt -> assertThat(receipt.acknowledgedAt()).isNotNull());
        assertThat(scene.isPublic(fine)).isFalse();
        assertThat(done.file().documents())
                .extracting(CaseView.Document::title)
                .containsExactly("信用修复申请受理通知书", "信用修复决定书");
        assertThat(scene.column("select count(*)::text from record_history where record = :id", fine))
                .isEqualTo("1");
        assertThat(repairs.eligibility(firm, fine.id()).summary()).isEqualTo("不能申请：本条信息已经修复，无需修复。");
    }

    @Test
    void theFirmReadsNothingOfTheProposalBeforeTheDecision() {
        var proposed = scene.proposed(mine, scene.forwarded(mine, firm, fine), new Proposal(false, "整改不到位。", false));
        UUID id = proposed.row().id();

        var seen = desk.view(firm, id).file();
        assertThat(seen.row().state()).isEqualTo("DECIDING");
        assertThat(seen.row().stateLabel()).isEqualTo("认定单位审核中");
        assertThat(seen.row().due()).isEqualTo(proposed.row().due());
        assertThat(seen.body()).contains("target").doesNotContain("proposal", "整改不到位");
        assertThat(seen.steps()).extracting(CaseView.Step::step).containsExactly("open", "submit", "accept");
        assertThat(desk.view(mine.actor(Role.BUREAU_LEAD), id).file().body()).contains("整改不到位");

        var back = desk.decide(mine.actor(Role.BUREAU_LEAD), seen(proposed), false, "请再到现场核实。")
                .file();
        assertThat(desk.view(firm, id).file().steps())
                .as("what officers write for each other stays among them")
                .extracting(CaseView.Step::note)
                .doesNotContain("请再到现场核实。", "拟不予修复：整改不到位。");
        var again = scene.proposed(mine, back, new Proposal(false, "整改不到位。", false));
        desk.decide(mine.actor(Role.BUREAU_LEAD), seen(again), true, null);
        assertThat(desk.view(firm, id).file().body())
                .as("the decision is the firm's")
                .contains("整改不到位");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsHandedIn() {
        var begun = repairs.begin(firm, fine.id(), null);

        refused(() -> repairs.submit(firm, seen(begun), scene.signed(firm, fine.id())), "REPAIR_MATERIAL_MISSING")
                .hasMessage("还缺2份材料：纠正失信行为、履行法定义务的说明或者证明、罚款缴纳凭证。请补齐后再提交。");
        refused(
                () -> repairs.addProof(firm, begun.row().id(), "weather", "a.pdf", RepairScene.RECEIPT),
                "REPAIR_INVALID");
        refused(
                () -> repairs.addProof(firm, begun.row().id(), "fine-receipt", "a.exe", new byte[] {'M', 'Z'}),
                "ATTACHMENT_REFUSED");
        refused(
                () -> repairs.addProof(firm, begun.row().id(), "fine-receipt", "a.pdf", new byte[5 * 1024 * 1024 + 1]),
                "ATTACHMENT_TOO_LARGE");
    }

    @Test
    void onlyTheCommitmentOfTodayIsSigned() {
        var prepared = scene.prepared(firm, fine);

        refused(
                () -> repairs.submit(firm, seen(prepared), new SubmitRepair("已改正", "样例签署人", "00")),
                "REPAIR_COMMITMENT_CHANGED");
        var signed = scene.signed(firm, fine.id());
        refused(
                () -> repairs.submit(firm, seen(prepared), new SubmitRepair("已改正", " ", signed.commitmentHash())),
                "REPAIR_INVALID");
        refused(
                () -> repairs.submit(firm, seen(prepared), new SubmitRepair("", "样例签署人", signed.commitmentHash())),
                "CASE_REASON_MISSING");
        repairs.submit(firm, seen(prepared), signed);
        assertThat(scene.column(
                        "select body from repair_commitment where case_file = (select id from case_file where about = :id::text)",
                        fine))
                .startsWith("信用修复承诺书\n" + fine.name());
    }

    @Test
    void aSecondTabAndADoubleClickDoNoHarm() {
        var begun = repairs.begin(firm, fine.id(), "key-1");
        assertThat(repairs.begin(firm, fine.id(), "key-1").row().id())
                .isEqualTo(begun.row().id());
        refused(() -> repairs.begin(firm, fine.id(), "key-2"), "CASE_ALREADY_OPEN");
        assertThat(repairs.eligibility(firm, fine.id()).openCase())
                .isEqualTo(begun.row().id());

        repairs.addProof(firm, begun.row().id(), "correction-proof", "a.pdf", RepairScene.RECEIPT);
        repairs.addProof(firm, begun.row().id(), "fine-receipt", "b.pdf", RepairScene.proof("b"));
        var submitted = repairs.submit(firm, seen(begun), scene.signed(firm, fine.id()));
        var admin = mine.actor(Role.CITY_ADMINISTRATOR);
        var ticket = new Ticket(submitted.row().id(), submitted.row().version(), "click");
        var accepted = desk.accept(admin, ticket);
        assertThat(desk.accept(admin, ticket).file().row().version())
                .isEqualTo(accepted.file().row().version());
        refused(() -> desk.refuse(admin, seen(submitted), "材料不全"), "CASE_CHANGED");
        assertThat(accepted.file().documents()).hasSize(1);
    }

    @Test
    void onePaperMayProveTwoThingsAndIsKeptOnceForEach() {
        var begun = repairs.begin(firm, fine.id(), "key-1");
        for (var proves : List.of("correction-proof", "fine-receipt", "fine-receipt")) {
            repairs.addProof(firm, begun.row().id(), proves, "三页.pdf", RepairScene.RECEIPT);
        }

        var submitted = repairs.submit(firm, seen(begun), scene.signed(firm, fine.id()));
        assertThat(submitted.attachments())
                .extracting(CaseView.Attachment::kind, CaseView.Attachment::label)
                .containsExactly(tuple("correction-proof", "纠正失信行为、履行法定义务的说明或者证明"), tuple("fine-receipt", "罚款缴纳凭证"));
    }

    @Test
    void theSecondPersonIsALeadAndAnother() {
        var forwarded = scene.forwarded(mine, firm, fine);
        var lead = mine.actor(Role.BUREAU_LEAD);
        var proposed = desk.propose(lead, seen(forwarded), GRANT).file();

        refused(() -> desk.decide(lead, seen(proposed), true, null), "CASE_SECOND_PERSON");
        refused(() -> desk.decide(mine.actor(Role.BUREAU_CLERK), seen(proposed), true, null), "ROLE_MISSING");
        refused(() -> desk.decide(mine.actor(Role.CITY_ADMINISTRATOR), seen(proposed), true, null), "CASE_NOT_YOURS");
        var back = desk.decide(mine.actor(Role.BUREAU_LEAD), seen(proposed), false, "请补充核实情况");
        assertThat(back.file().row().state()).isEqualTo("DECIDING");
    }

    @Test
    void strangersFindNothingAndOthersMayNotStep() {
        var theirs = tenants.fresh();
        var other = scene.fine(mine);
        var submitted = scene.submitted(firm, fine);

        refused(() -> repairs.eligibility(firm, other.id()), "RECORD_NOT_FOUND");
        refused(() -> repairs.eligibility(theirs.actor(Role.CITY_ADMINISTRATOR), fine.id()), "RECORD_NOT_FOUND");
        refused(
                () -> desk.view(
                        theirs.actor(Role.CITY_ADMINISTRATOR), submitted.row().id()),
                "CASE_UNKNOWN");
        refused(() -> desk.accept(theirs.actor(Role.CITY_ADMINISTRATOR), seen(submitted)), "CASE_UNKNOWN");
        refused(() -> desk.view(scene.firm(mine, other), submitted.row().id()), "CASE_UNKNOWN");
        refused(() -> desk.accept(firm, seen(submitted)), "ROLE_MISSING");
        refused(() -> desk.accept(mine.actor(Role.BUREAU_CLERK), seen(submitted)), "CASE_NOT_YOURS");
        refused(() -> repairs.eligibility(mine.actor(Role.AUDITOR), fine.id()), "ROLE_MISSING");
        refused(() -> repairs.withdraw(mine.actor(Role.CITY_ADMINISTRATOR), seen(submitted), "误录"), "CASE_NOT_YOURS");
        assertThat(repairs.eligibilities(firm, null)).hasSize(1);
        assertThat(repairs.eligibilities(firm, other.code())).isEmpty();
    }

    @Test
    void thePapersAreCompletedWhileTheClockStandsStill() {
        var submitted = scene.submitted(firm, fine);
        var admin = mine.actor(Role.CITY_ADMINISTRATOR);
        var returned = desk.giveBack(admin, seen(submitted), "缴款凭证不清晰").file();
        assertThat(returned.row().state()).isEqualTo("RETURNED");
        assertThat(returned.row().due()).isNull();
        refused(() -> desk.accept(admin, seen(returned)), "CASE_WRONG_STATE");

        repairs.addProof(firm, returned.row().id(), "fine-receipt", "清晰凭证.pdf", RepairScene.proof("clear"));
        var again = repairs.submit(firm, seen(returned), scene.signed(firm, fine.id()));
        assertThat(again.row().due()).isEqualTo(submitted.row().due());
        assertThat(again.attachments()).hasSize(3);
    }

    @Test
    void theBureauMayTakeLongerOnce() {
        var forwarded = scene.forwarded(mine, firm, fine);
        var clerk = mine.actor(Role.BUREAU_CLERK);
        var longer = desk.extend(clerk, seen(forwarded), "需要实地核实").file();
        assertThat(longer.row().left()).isEqualTo(20);
        refused(() -> desk.extend(clerk, seen(longer), "还需要时间"), "CASE_EXTENDED_ALREADY");
        refused(() -> desk.extend(mine.actor(Role.CITY_ADMINISTRATOR), seen(longer), "催办"), "CASE_NOT_YOURS");
    }

    @Test
    void aRefusalAndADenialNameTheirReasonsAndTheFirmMayComeBack() {
        var submitted = scene.submitted(firm, fine);
        var admin = mine.actor(Role.CITY_ADMINISTRATOR);
        refused(() -> desk.refuse(admin, seen(submitted), " "), "CASE_REASON_MISSING");
        var no = desk.refuse(admin, seen(submitted), "不属于本平台受理范围");
        assertThat(no.file().row().closed()).isTrue();
        assertThat(scene.state(fine)).isEqualTo("EFFECTIVE");

        var proposed = scene.proposed(mine, scene.forwarded(mine, firm, fine), new Proposal(false, "整改不到位", false));
        var denied = desk.decide(mine.actor(Role.BUREAU_LEAD), seen(proposed), true, null);
        assertThat(denied.file().row().state()).isEqualTo("DENIED");
        assertThat(denied.file().steps().getLast().note()).isEqualTo("整改不到位");
        assertThat(repairs.eligibility(firm, fine.id()).eligible()).isTrue();
    }

    @Test
    void falseMaterialIsRememberedForTheTermOfTheLaw() {
        var forwarded = scene.forwarded(mine, firm, fine);
        var clerk = mine.actor(Role.BUREAU_CLERK);
        refused(() -> desk.propose(clerk, seen(forwarded), new Proposal(true, "同意", true)), "REPAIR_INVALID");
        var proposed = desk.propose(clerk, seen(forwarded), new Proposal(false, "缴款凭证系伪造", true))
                .file();
        desk.decide(mine.actor(Role.BUREAU_LEAD), seen(proposed), true, null);

        var answer = repairs.eligibility(firm, fine.id());
        assertThat(answer.eligible()).isFalse();
        assertThat(answer.from()).isEqualTo(LocalDate.now(clock).plusMonths(36));
        var another = scene.published(mine, TestRecord.penalty().set("subject_code", fine.code()));
        refused(() -> repairs.begin(firm, another.id(), null), "REPAIR_NOT_ELIGIBLE");
    }

    @Test
    void theApplicantMayTakeItBackUntilItIsDecided() {
        var submitted = scene.submitted(firm, fine);
        var back = repairs.withdraw(firm, seen(submitted), "暂不申请");
        assertThat(back.row().closed()).isTrue();
        var proposed = scene.proposed(mine, scene.forwarded(mine, firm, fine), GRANT);
        assertThat(repairs.withdraw(firm, seen(proposed), "暂不申请").row().stateLabel())
                .as("a refusal would tell that something was proposed")
                .isEqualTo("申请人已撤回");
        var granted = scene.granted(mine, firm, fine);
        refused(() -> repairs.withdraw(firm, seen(granted), "暂不申请"), "CASE_WRONG_STATE");
    }

    @Test
    void aCounterClerkAppliesForTheFirm() {
        var clerk = mine.actor(Role.BUREAU_CLERK);
        var submitted = scene.submitted(clerk, fine);
        assertThat(submitted.row().subjectCode()).isEqualTo(fine.code());
        assertThat(desk.view(firm, submitted.row().id()).file().queryCode()).hasSize(8);
    }

    @Test
    void aPermitIsNothingToRepair() {
        var permit = TestRecord.permit().in(mine, tenants);
        refused(() -> repairs.eligibility(mine.actor(Role.BUREAU_CLERK), permit.id()), "REPAIR_NOT_NEGATIVE");
    }

    @Test
    void theNoticeOfAPenaltyNamesTheDaysAndTheWay() {
        String notice = repairs.notice(mine.actor(Role.BUREAU_CLERK), fine.id());
        assertThat(notice)
                .startsWith("信用修复告知书\n" + fine.name())
                .contains("属于“一般”", "2026-06-02起，可以申请信用修复", "最长公示期于 2027-03-02 届满", "10 个工作日内答复");
        refused(() -> repairs.notice(firm, fine.id()), "ROLE_MISSING");
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOf(KernelException.class)
                .satisfies(thrown -> assertThat(Objects.requireNonNull((KernelException) thrown)
                                .code()
                                .name())
                        .isEqualTo(code));
    }
}
