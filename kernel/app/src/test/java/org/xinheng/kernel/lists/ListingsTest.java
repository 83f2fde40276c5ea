package org.xinheng.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListingsTest {

    private static final String WHY = "违法事实清楚，情节严重。";

    @Inject
    TestTenants tenants;

    @Inject
    Proposals proposals;

    @Inject
    Statements statements;

    @Inject
    ListDecisions decisions;

    @Inject
    ListEntries entries;

    @Inject
    CaseDesk desk;

    @Inject
    Records records;

    @Inject
    Clock clock;

    private ListScene scene;

    @BeforeEach
    void aFirmWithASeriousPenalty() {
        scene = new ListScene(tenants, ListScene.penalty());
    }

    private CaseView proposed() {
        return proposals.propose(scene.clerk, scene.proposal(), null);
    }

    private CaseView noticed() {
        return proposals.notice(scene.clerk, ListScene.ticket(proposed()));
    }

    private CaseView stated(boolean hearing) {
        return statements.state(scene.firm, ListScene.ticket(noticed()), "罚款已缴清，货物已下架。", hearing);
    }

    private UUID entry() {
        return entries.list(scene.lead, new EntryQuery(null, null, false, null, null), null, 10)
                .items()
                .getFirst()
                .id();
    }

    private int count() {
        return entries.list(scene.lead, new EntryQuery(null, null, false, null, null), null, 10)
                .items()
                .size();
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void theFirmKnowsNothingOfAProposalBeforeItIsToldReasonsAndRights() {
        var proposed = proposed();
        UUID id = proposed.row().id();

        refused("CASE_UNKNOWN", "没有这件业务", () -> desk.view(scene.firm, id));
        assertThat(desk.list(scene.firm, new CaseQuery(null, null, null, false, false, false, null), null, 10)
                        .items())
                .isEmpty();
        var dropped = proposals.drop(scene.clerk, ListScene.ticket(proposed), "证据不足。");
        refused(
                "CASE_UNKNOWN",
                "没有这件业务",
                () -> desk.view(scene.firm, dropped.row().id()));

        var noticed = noticed();
        assertThat(desk.view(scene.firm, noticed.row().id()).body()).contains(ListScene.REASON);
        var droppedLater = proposals.drop(scene.clerk, ListScene.ticket(noticed), "当事人已改正。");
        assertThat(desk.view(scene.firm, droppedLater.row().id()).row().stateLabel())
                .isEqualTo("已撤回提议");
    }

    @Test
    void aSilentSubjectIsListedByASecondPersonWhenTheTimeToAnswerIsOver() {
        var noticed = noticed();
        assertThat(noticed.row().stateLabel()).isEqualTo("已告知，陈述申辩期");
        assertThat(noticed.row().left()).isEqualTo(5);
        scene.waitUntilOver(noticed);

        var listed = decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null);

        assertThat(listed.row().stateLabel()).isEqualTo("已列入");
        assertThat(listed.row().closed()).isTrue();
        var today = LocalDate.now(clock);
        var entry = entries.require(scene.lead, entry());
        assertThat(entry.listLabel()).isEqualTo("市场监督管理严重违法失信名单");
        assertThat(entry.listedOn()).isEqualTo(today);
        assertThat(entry.endsOn()).isEqualTo(today.plusYears(3));
        assertThat(entry.repairableFrom()).isEqualTo(today.plusYears(1));
        assertThat(entry.record()).isEqualTo(scene.penalty.id());
        assertThat(entry.published()).isTrue();
        assertThat(scene.isPublic(entry.id())).isTrue();
    }

    @Test
    void noticeAndDecisionSayEverythingTheLawDemands() {
        var noticed = noticed();
        scene.waitUntilOver(noticed);
        var listed = decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null);

        assertThat(listed.documents()).extracting(CaseView.Document::title).containsExactly("拟列入名单告知书", "列入名单决定书");
        assertThat(listed.documents())
                .allSatisfy(document -> assertThat(document.number()).endsWith("〕1号"));
        var id = listed.row().id();
        var notice = desk.document(scene.firm, id, listed.documents().getFirst().id());
        assertThat(notice.body())
                .contains(scene.penalty.name(), ListScene.GROUND, "国家市场监督管理总局令第44号", "陈述、申辩", "申请听证", "3年");
        var decision =
                desk.document(scene.firm, id, listed.documents().getLast().id());
        assertThat(decision.body())
                .contains("事由：", "依据：", "惩戒提示：", "移出条件：", "移出程序：", "救济途径：", "行政复议", scene.penalty.code());
        assertThat(entries.require(scene.lead, entry()).documentNo()).isEqualTo(decision.number());
    }

    @Test
    void aStatementHasToBeAnsweredInTheDecision() {
        var stated = stated(false);
        assertThat(stated.row().stateLabel()).isEqualTo("已陈述申辩，待决定");

        refused("STATEMENT_UNANSWERED", "写明核实情况", () -> decisions.list(scene.lead, ListScene.ticket(stated), WHY, " "));
        var listed = decisions.list(scene.lead, ListScene.ticket(stated), WHY, "经核实，货物未全部下架，不予采纳。");

        assertThat(desk.document(
                                scene.lead,
                                listed.row().id(),
                                listed.documents().getLast().id())
                        .body())
                .contains("不予采纳");
    }

    @Test
    void whoAsksForAHearingIsHeardBeforeAnythingIsDecided() {
        var stated = stated(true);

        refused("HEARING_PENDING", "听证之前", () -> decisions.list(scene.lead, ListScene.ticket(stated), WHY, "已核实。"));
        var heard = proposals.hear(scene.clerk, ListScene.ticket(stated), "双方到场，当事人坚持原意见。");
        var listed = decisions.list(scene.lead, ListScene.ticket(heard), WHY, "听证未提出新的证据，不予采纳。");

        assertThat(listed.row().stateLabel()).isEqualTo("已列入");
    }

    @Test
    void aSoundStatementKeepsTheSubjectOffTheList() {
        var ended = decisions.refuse(scene.lead, ListScene.ticket(stated(false)), "整改到位，情节轻微。");

        assertThat(ended.row().stateLabel()).isEqualTo("不予列入");
        assertThat(ended.documents().getLast().title()).isEqualTo("不予列入名单告知书");
        assertThat(count()).isZero();
    }

    @Test
    void nobodyIsProposedWithoutAnEffectiveDocument() {
        refused(
                "LIST_EVIDENCE_MISSING",
                "生效的法律文书",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(ListScene.MARKET, null, ListScene.GROUND, ListScene.REASON, null),
                        null));
        refused(
                "RECORD_NOT_FOUND",
                "",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(
                                ListScene.MARKET, UUID.randomUUID(), ListScene.GROUND, ListScene.REASON, null),
                        null));
        records.withdraw(scene.lead, scene.penalty.id(), "处罚决定被撤销");
        refused("LIST_EVIDENCE_GONE", "不是生效文书", () -> proposals.propose(scene.clerk, scene.proposal(), null));
    }

    @Test
    void nobodyIsListedWithoutNoticeNorBeforeTheTimeToAnswerIsOver() {
        var proposed = proposed();
        refused("NOTICE_MISSING", "L6", () -> decisions.list(scene.lead, ListScene.ticket(proposed), WHY, null));

        var noticed = proposals.notice(scene.clerk, ListScene.ticket(proposed));
        refused("STATEMENT_OPEN", "届满前", () -> decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null));
        assertThat(count()).isZero();
    }

    @Test
    void theLastDayToAnswerIsStillOpen() {
        var noticed = noticed();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update case_file set due_on = :day where id = :id")
                        .bind("day", LocalDate.now(clock))
                        .bind("id", noticed.row().id())
                        .execute());

        refused("STATEMENT_OPEN", "届满前", () -> decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null));
        assertThat(statements
                        .state(scene.firm, ListScene.ticket(noticed), "请求从轻。", false)
                        .row()
                        .state())
                .isEqualTo("STATED");
    }

    @Test
    void aStatementAfterItsTimeIsRefusedWithTheNextRemedy() {
        var noticed = noticed();
        scene.waitUntilOver(noticed);

        refused(
                "STATEMENT_LATE",
                "行政复议",
                () -> statements.state(scene.firm, ListScene.ticket(noticed), "请求从轻。", false));
    }

    @Test
    void whoProposedOrGaveNoticeDoesNotDecide() {
        var noticed = proposals.notice(scene.lead, ListScene.ticket(proposed()));
        scene.waitUntilOver(noticed);

        refused(
                CaseError.CASE_SECOND_PERSON.name(),
                "另一人",
                () -> decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null));
        var other = scene.city.actorOf(scene.city.bureau(), Role.BUREAU_LEAD);
        assertThat(decisions
                        .list(other, ListScene.ticket(noticed), WHY, null)
                        .row()
                        .closed())
                .isTrue();
    }

    @Test
    void aListThatIsDecidedElsewhereOrUnknownIsRefused() {
        refused(
                "LIST_DECIDED_ELSEWHERE",
                "只接收其名单",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(
                                "judgment-defaulters", scene.penalty.id(), "违反限制消费令", ListScene.REASON, null),
                        null));
        refused(
                "LIST_UNKNOWN",
                "地方性法规",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(
                                "local-blacklist", scene.penalty.id(), ListScene.GROUND, ListScene.REASON, null),
                        null));
    }

    @Test
    void groundReasonAndExtensionAreThoseOfTheLaw() {
        refused(
                "LIST_PROPOSAL_INVALID",
                "2处",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(ListScene.MARKET, scene.penalty.id(), "看不顺眼", "坏", null),
                        null));
        refused(
                "LIST_REASON_PRIVATE",
                "公示",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(
                                ListScene.MARKET, scene.penalty.id(), ListScene.GROUND, "负责人电话13812345678，多次违法。", null),
                        null));
        refused(
                "EXTENSION_NOT_ALLOWED",
                "没有延长期限",
                () -> proposals.propose(
                        scene.clerk,
                        new ProposeListing(
                                ListScene.MARKET, scene.penalty.id(), ListScene.GROUND, ListScene.REASON, "P1Y"),
                        null));
    }

    @Test
    void aFirmOrAnAuditorProposesNothingAndAnotherBureauDoesNotDecide() {
        refused("ROLE_MISSING", "", () -> proposals.propose(scene.firm, scene.proposal(), null));
        refused("ROLE_MISSING", "", () -> proposals.propose(scene.city.actor(Role.AUDITOR), scene.proposal(), null));
        var noticed = noticed();
        scene.waitUntilOver(noticed);
        var others = scene.city.actorOf(scene.city.bureau("税务局"), Role.BUREAU_LEAD);
        refused("CASE_NOT_YOURS", "", () -> decisions.list(others, ListScene.ticket(noticed), WHY, null));
        refused("ROLE_MISSING", "", () -> decisions.list(scene.clerk, ListScene.ticket(noticed), WHY, null));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        var noticed = noticed();
        var other = tenants.fresh();
        var stranger = other.actor(Role.BUREAU_LEAD);

        refused("RECORD_NOT_FOUND", "", () -> proposals.propose(stranger, scene.proposal(), null));
        refused("CASE_UNKNOWN", "", () -> decisions.list(stranger, ListScene.ticket(noticed), WHY, null));
        scene.waitUntilOver(noticed);
        decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null);
        var entry = entry();
        refused("ENTRY_UNKNOWN", "", () -> entries.require(stranger, entry));
    }

    @Test
    void aFirmSeesItsOwnEntryAndNoOther() {
        var noticed = noticed();
        scene.waitUntilOver(noticed);
        decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null);
        var query = new EntryQuery(null, null, false, null, null);
        var competitor = scene.city.firm("91331102MA00000000");

        assertThat(entries.list(scene.firm, query, null, 10).items()).hasSize(1);
        assertThat(entries.list(competitor, query, null, 10).items()).isEmpty();
        var entry = entry();
        refused("ENTRY_UNKNOWN", "", () -> entries.require(competitor, entry));
    }

    @Test
    void aProposalCanBeDroppedBeforeTheDecision() {
        var dropped = proposals.drop(scene.clerk, ListScene.ticket(noticed()), "证据需要补充");

        assertThat(dropped.row().stateLabel()).isEqualTo("已撤回提议");
        assertThat(count()).isZero();
    }

    @Test
    void evidenceThatIsWithdrawnMeanwhileStopsTheDecision() {
        var noticed = noticed();
        scene.waitUntilOver(noticed);
        records.withdraw(scene.lead, scene.penalty.id(), "处罚决定被撤销");

        refused("LIST_EVIDENCE_GONE", "", () -> decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null));
    }

    @Test
    void theListsOfThePlaceAreShownWithTheirLaw() {
        var kinds = entries.listKinds(scene.clerk);

        assertThat(kinds)
                .anySatisfy(kind -> {
                    assertThat(kind.id()).isEqualTo(ListScene.MARKET);
                    assertThat(kind.term()).isEqualTo("P3Y");
                    assertThat(kind.notice()).isEqualTo(new ListKindView.Notice(5, 5));
                    assertThat(kind.decidedHere()).isTrue();
                })
                .anySatisfy(kind -> {
                    assertThat(kind.id()).isEqualTo("judgment-defaulters");
                    assertThat(kind.decidedHere()).isFalse();
                });
    }
}
