package org.xinheng.kernel.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.commitments.CommitmentScene.breach;
import static org.xinheng.kernel.commitments.CommitmentScene.command;
import static org.xinheng.kernel.commitments.CommitmentScene.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommitmentsTest {

    @Inject
    TestTenants tenants;

    @Inject
    CommitmentScene scene;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentSteps steps;

    @Inject
    CommitmentDesk desk;

    @Inject
    WarnCommitments warn;

    @Inject
    Records records;

    @Inject
    RecordStandings standings;

    @Inject
    Work work;

    @Inject
    Clock clock;

    private CommitmentScene.Cast cast;
    private LocalDate today;

    @BeforeEach
    void aFirmAtABureau() {
        cast = scene.cast();
        today = LocalDate.now(clock);
    }

    @Test
    void theFirmSignsTheWordsItReadAndTheyArePublic() {
        var drafted = scene.drafted(cast, today.plusDays(30));
        UUID id = drafted.commitment().id();
        assertThat(drafted.file().row().stateLabel()).isEqualTo("待签署");
        assertThat(drafted.commitment().code()).hasSize(20).endsWith("000001");
        assertThat(scene.isPublic(id))
                .as("nothing is shown before it is signed")
                .isFalse();

        var words = commitments.text(cast.firm(), id, null);
        assertThat(words.text())
                .startsWith("信用承诺书（容缺受理型）\n")
                .contains(cast.name() + "（统一社会信用代码 " + cast.code() + "）就“民宿开业消防手续”郑重承诺：")
                .contains("二、承诺内容：自签署之日起三十日内补齐消防验收材料，逾期自愿停止营业；")
                .contains("自签署之日起至" + today.plusDays(30))
                .endsWith("承诺日期：" + today);
        var signed = steps.sign(cast.firm(), seen(drafted), "张样例", words.hash());

        assertThat(signed.file().row().stateLabel()).isEqualTo("履行中");
        assertThat(signed.file().row().due()).isEqualTo(today.plusDays(30));
        assertThat(signed.commitment().hash()).isEqualTo(words.hash());
        assertThat(signed.commitment().channel()).isEqualTo("企业在线签署");
        assertThat(commitments.text(cast.clerk(), id, today.plusYears(1))).isEqualTo(words);
        assertThat(scene.isPublic(id)).isTrue();
        assertThat(scene.one("select subject_name from public_commitment where id = ?", id, String.class))
                .isEqualTo(cast.name());
    }

    @Test
    void nobodySignsOtherWordsOrForAnotherFirm() {
        var drafted = scene.drafted(cast, null);
        var stranger = cast.city().firm(scene.cast().code());

        refused(() -> steps.sign(cast.firm(), seen(drafted), "张样例", "00"), "COMMITMENT_TEXT_CHANGED")
                .hasMessage("承诺书的内容或日期已经更新，与您签署的不一致。请重新打开、阅读并签署承诺书。");
        refused(
                () -> steps.sign(cast.firm(), seen(drafted), " ", scene.hash(cast.firm(), drafted)),
                "COMMITMENT_INVALID");
        refused(() -> steps.sign(stranger, seen(drafted), "李样例", "00"), "CASE_UNKNOWN");
        refused(() -> steps.sign(cast.clerk(), seen(drafted), "李样例", "00"), "ROLE_MISSING");
    }

    @Test
    void aCommitmentOnPaperIsNotedWithItsScan() {
        var drafted = scene.drafted(cast, null);
        var hash = scene.hash(cast.clerk(), drafted);

        refused(() -> steps.signAtCounter(cast.clerk(), seen(drafted), "张样例", hash, null), "COMMITMENT_UNSIGNED")
                .hasMessage("窗口代录的，请先上传加盖公章或签字的承诺书扫描件，再登记签署。");
        var scanned = steps.addProof(
                cast.clerk(), drafted.commitment().id(), "signature", "承诺书.pdf", CommitmentScene.pdf("signed"));
        assertThat(scanned.file().attachments())
                .extracting(CaseView.Attachment::label)
                .containsExactly("签署件");
        refused(
                () -> steps.signAtCounter(cast.clerk(), seen(scanned), "张样例", hash, today.plusDays(1)),
                "COMMITMENT_INVALID");
        var signed = steps.signAtCounter(cast.clerk(), seen(scanned), "张样例", hash, today);

        assertThat(signed.commitment().channel()).isEqualTo("窗口书面签署");
        assertThat(signed.file().row().due()).as("no term: the law's check").isEqualTo(today.plusMonths(12));
    }

    @Test
    void whatAFirmWroteIsLookedAtBeforeItIsShown() {
        var begun = commitments.begin(cast.firm(), command(cast, "voluntary", null), null);
        var signed = steps.sign(cast.firm(), seen(begun), "张样例", scene.hash(cast.firm(), begun));
        assertThat(signed.file().row().stateLabel()).isEqualTo("待受理");
        assertThat(signed.file().row().left()).isEqualTo(5);
        assertThat(scene.isPublic(signed.commitment().id())).isFalse();

        var accepted = steps.accept(cast.clerk(), seen(signed));
        assertThat(accepted.file().row().stateLabel()).isEqualTo("履行中");
        assertThat(scene.isPublic(signed.commitment().id())).isTrue();

        var other = commitments.begin(cast.firm(), command(cast, "voluntary", null), null);
        var toRefuse = steps.sign(cast.firm(), seen(other), "张样例", scene.hash(cast.firm(), other));
        var refusal = steps.refuse(cast.lead(), seen(toRefuse), "承诺内容不具体，无法核查。");
        assertThat(refusal.file().documents())
                .extracting(CaseView.Document::title)
                .containsExactly("信用承诺不予受理告知书");
        assertThat(scene.isPublic(refusal.commitment().id())).isFalse();
    }

    @Test
    void badInputIsNamedFieldByField() {
        assertThatThrownBy(() -> commitments.begin(
                        cast.clerk(),
                        new BeginCommitment(
                                "voluntary", cast.code(), "", "短", null, today.minusDays(1), null, null, null),
                        null))
                .isInstanceOfSatisfying(KernelException.class, trouble -> {
                    assertThat(trouble.code().name()).isEqualTo("COMMITMENT_INVALID");
                    assertThat(trouble.errors())
                            .extracting(field -> field.field())
                            .containsExactly("matter", "content", "validUntil");
                })
                .hasMessage("信用承诺有3处需要补正，请按所列内容修改后重新提交。");
        refused(
                        () -> commitments.begin(
                                cast.clerk(),
                                new BeginCommitment(
                                        "voluntary",
                                        cast.code(),
                                        "经营承诺",
                                        "联系电话13800138000，随时接受监督。",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                null),
                        "WORDS_PRIVATE")
                .hasMessageContaining("这些内容会向社会公开");
        refused(() -> commitments.begin(cast.clerk(), command(cast, "promise", null), null), "COMMITMENT_KIND_UNKNOWN");
        refused(
                        () -> commitments.begin(cast.clerk(), command(cast, "repair-promise", null), null),
                        "COMMITMENT_KIND_CLOSED")
                .hasMessage("“信用修复型”承诺随信用修复申请签署，修复同意后自动转入监管，不能在这里发起。");
        refused(
                        () -> commitments.begin(
                                cast.clerk(),
                                new BeginCommitment(
                                        "voluntary",
                                        "331102199001011234",
                                        "经营承诺",
                                        "依法诚信经营。",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                null),
                        "COMMITMENT_SUBJECT_UNKNOWN")
                .hasMessageEndingWith("它属于个人信息，一律不公示。");
    }

    @Test
    void theSameRequestTwiceIsOneCommitment() {
        var first = commitments.begin(cast.clerk(), command(cast, "voluntary", null), "key-1");
        var second = commitments.begin(cast.clerk(), command(cast, "voluntary", null), "key-1");

        assertThat(second.commitment().id()).isEqualTo(first.commitment().id());
        assertThat(commitments
                        .list(cast.clerk(), new CommitmentQuery(null, null, null), null, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void itBecomesATaskThirtyDaysBeforeItsTermEnds() {
        var running = scene.running(cast, today.plusDays(31));
        UUID id = running.commitment().id();
        assertThat(warn.warn(cast.city().id())).isZero();

        scene.set("update commitment set warn_on = ? where id = ?", id, today);
        assertThat(warn.warn(cast.city().id())).isEqualTo(1);
        assertThat(warn.warn(cast.city().id())).as("once").isZero();

        var due = commitments.view(cast.clerk(), id);
        assertThat(due.file().row().stateLabel()).isEqualTo("临期待核查");
        assertThat(due.file().row().due()).isEqualTo(today.plusDays(31));
        assertThat(scene.isPublic(id)).isTrue();
    }

    @Test
    void whatWasKeptEndsAsARecordThatIsNotNegative() {
        var running = scene.running(cast, today.plusDays(30));
        var done =
                desk.judge(cast.clerk(), seen(running), Finding.of(Fulfilment.WHOLLY, "已补齐全部材料并通过消防验收。", null, null));

        assertThat(done.file().row().stateLabel()).isEqualTo("已履行");
        UUID record = Objects.requireNonNull(done.commitment().record());
        assertThat(negative(record)).isFalse();
        assertThat(scene.one("select payload ->> 'CN_LXZT' from record where id = ?", record, String.class))
                .isEqualTo("全部履行");
        awaitPublicRecord(record);
    }

    @Test
    void aBreachNeedsEvidenceAndASecondPersonAndBecomesANegativeRecordWithItsDocument() {
        var running = scene.running(cast, today.plusDays(30));
        refused(() -> desk.judge(cast.clerk(), seen(running), breach()), "EVIDENCE_MISSING")
                .hasMessage("认定违诺须有证据。请先上传核查证据（PDF、PNG或JPEG），再提交认定。");
        var judged = desk.judge(cast.lead(), seen(scene.evidence(cast, running)), breach());
        assertThat(judged.file().row().stateLabel()).isEqualTo("待第二人审核");
        assertThat(judged.commitment().record()).isNull();

        refused(() -> desk.decide(cast.lead(), seen(judged), true, null), "CASE_SECOND_PERSON");
        refused(() -> desk.decide(cast.clerk(), seen(judged), true, null), "ROLE_MISSING");
        var second = cast.city().actorOf(cast.city().bureau(), Role.BUREAU_LEAD);
        var broken = desk.decide(second, seen(judged), true, null);

        assertThat(broken.file().row().stateLabel()).isEqualTo("未履行");
        assertThat(broken.file().documents())
                .extracting(CaseView.Document::title)
                .containsExactly("违反信用承诺认定书");
        UUID record = Objects.requireNonNull(broken.commitment().record());
        assertThat(negative(record))
                .as("negative information, so it can be repaired")
                .isTrue();
        assertThat(scene.one(
                        "select document_no || ' ' || authority_name || ' ' || state from record where id = ?",
                        record,
                        String.class))
                .isEqualTo(
                        broken.commitment().code() + " " + broken.commitment().authorityName() + " EFFECTIVE");
        assertThat(scene.one("select publish_until from record where id = ?", record, LocalDate.class))
                .isEqualTo(today.plusMonths(12));
        refused(() -> desk.decide(second, seen(broken), true, null), "CASE_WRONG_STATE");
    }

    @Test
    void theFirmReadsNothingOfAProposedBreachBeforeTheDecision() {
        var judged = scene.judged(cast, scene.running(cast, today.plusDays(30)), breach());
        UUID id = judged.commitment().id();

        var seen = commitments.view(cast.firm(), id);
        assertThat(seen.file().row().stateLabel()).isEqualTo("履行中");
        assertThat(seen.file().row().due()).as("not the clock of the decision").isEqualTo(today.plusDays(30));
        assertThat(seen.file().body()).contains("terms").doesNotContain("finding", "两次现场核查");
        assertThat(seen.file().steps()).extracting(CaseView.Step::step).doesNotContain("judge");
        assertThat(seen.commitment().state()).isEqualTo("RUNNING");
        var judgedOnes = new CommitmentQuery(null, "JUDGED", null);
        assertThat(commitments.list(cast.firm(), judgedOnes, null, 10).items())
                .as("nor by asking for the state")
                .isEmpty();
        assertThat(commitments.list(cast.clerk(), judgedOnes, null, 10).items()).hasSize(1);
        refused(() -> steps.withdraw(cast.firm(), seen(judged), "不再办理。"), "CASE_WRONG_STATE")
                .hasMessageContaining("该件当前为“履行中”");

        desk.decide(cast.lead(), seen(judged), true, null);
        assertThat(commitments.view(cast.firm(), id).file().body()).contains("两次现场核查");
    }

    @Test
    void aProposedBreachThatIsSentBackLeavesNoTrace() {
        var judged = scene.judged(cast, scene.running(cast, today.plusDays(30)), breach());
        var back = desk.decide(cast.lead(), seen(judged), false, "证据不足，请补充现场笔录。");

        assertThat(back.file().row().stateLabel()).isEqualTo("履行中");
        assertThat(back.commitment().record()).isNull();
        assertThat(scene.one(
                        "select count(*) from record where tenant = (select tenant from commitment where id = ?) and item = 'commitment-performance'",
                        back.commitment().id(),
                        Long.class))
                .isZero();
    }

    @Test
    void withTheRecordOfTheBreachWithdrawnNobodyIsShownAsABreaker() {
        var broken = desk.decide(
                cast.lead(), seen(scene.judged(cast, scene.running(cast, today.plusDays(30)), breach())), true, null);
        UUID id = broken.commitment().id();
        records.withdraw(cast.lead(), Objects.requireNonNull(broken.commitment().record()), "异议成立，认定有误。");

        await(() -> commitments.view(cast.clerk(), id).commitment().state().equals("CLEARED"));
        assertThat(commitments.view(cast.clerk(), id).file().row().stateLabel()).isEqualTo("违诺认定已撤销");
        assertThat(scene.isPublic(id)).isFalse();
    }

    @Test
    void aDraftIsTakenBackByWhoeverBeganIt() {
        var drafted = scene.drafted(cast, null);
        var gone = steps.withdraw(cast.clerk(), seen(drafted), "事项不再办理。");

        assertThat(gone.file().row().stateLabel()).isEqualTo("已撤回");
        refused(() -> steps.sign(cast.firm(), seen(gone), "张样例", scene.hash(cast.firm(), gone)), "CASE_WRONG_STATE");
        refused(
                () -> steps.withdraw(cast.clerk(), new Ticket(gone.commitment().id(), 1, null), "再次撤回"),
                "CASE_CHANGED");
    }

    @Test
    void anotherTenantKnowsNothingOfIt() {
        var drafted = scene.drafted(cast, null);
        var elsewhere = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);

        refused(() -> commitments.view(elsewhere, drafted.commitment().id()), "CASE_UNKNOWN");
        refused(() -> commitments.text(elsewhere, drafted.commitment().id(), null), "CASE_UNKNOWN");
        assertThat(commitments
                        .list(elsewhere, new CommitmentQuery(null, null, null), null, 10)
                        .items())
                .isEmpty();
    }

    private boolean negative(UUID record) {
        return work.run(
                cast.clerk(),
                "test.negative",
                unit -> standings.act(unit, record).negative());
    }

    private void awaitPublicRecord(UUID record) {
        await(() -> scene.one("select count(*) from public_record where id = ?", record, Long.class) == 1);
    }

    private static void await(java.util.function.BooleanSupplier what) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!what.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.code().name()).isEqualTo(code));
    }
}
