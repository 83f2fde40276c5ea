package org.xinheng.kernel.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.consents.ConsentScene.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.reports.ReportSection;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.receipts.ReceiptSigner;
import org.xinheng.kernel.reports.ContentMaker;
import org.xinheng.kernel.reports.ReportContent;
import org.xinheng.kernel.reports.ReportScope;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestClock;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Inject
    TestTenants tenants;

    @Inject
    Consents consents;

    @Inject
    ConsentQueries queries;

    @Inject
    QueryLog log;

    @Inject
    Work work;

    @Inject
    ContentMaker files;

    @Inject
    ReceiptSigner signer;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    private ConsentScene scene;

    @BeforeEach
    void aFirmAndABankOnADay() {
        clock.turnTo(TODAY);
        scene = new ConsentScene(tenants);
    }

    @AfterEach
    void backToday() {
        clock.turnBack();
    }

    private ConsentView granted(String... scopes) {
        return scene.grant(consents, scene.wanted(TODAY.plusDays(30), scopes));
    }

    private List<QueryRow> logged() {
        return log.list(scene.firm, null, null, 20).items();
    }

    private static List<String> titles(QueryAnswer answer, String scope) {
        return answer.answer().scopes().stream()
                .filter(opened -> opened.id().equals(scope))
                .flatMap(opened -> opened.entries().stream())
                .map(ReportContent.Entry::title)
                .toList();
    }

    /** Refused, and the firm reads that it was. */
    private void refusedAndLogged(String code, String words, String label, ThrowingCallable step) {
        int before = logged().size();
        refused(code, words, step);
        assertThat(logged()).hasSize(before + 1);
        var row = logged().getFirst();
        assertThat(row.outcome()).isEqualTo(code);
        assertThat(row.outcomeLabel()).isEqualTo(label);
        assertThat(row.entries()).isZero();
        assertThat(row.answerHash()).isNull();
        assertThat(row.receipt().content()).contains("结论 拒绝（" + label + "）");
    }

    @Test
    void theAnswerHoldsWhatWasConsentedToAndNothingElse() {
        scene.graded("A");
        var consent = granted("permits", "penalties");
        var answer = queries.askByNumber(scene.client, consent.number(), scene.asked());

        assertThat(answer.answer().scopes()).extracting(QueryAnswer.Opened::id).containsExactly("permits", "penalties");
        assertThat(titles(answer, "permits")).containsExactly("准予经营决定书");
        assertThat(titles(answer, "penalties")).containsExactly("公示的处罚决定书");
        assertThat(answer.answer().toString()).doesNotContain("不公示的处罚决定书", "容缺受理承诺", "张样例", "9150", "91.5");
        assertThat(answer.answer().subject().kindLabel()).isNull();
        assertThat(answer.answer().closed()).isEmpty();
    }

    @Test
    void gradesComeWithoutScoresAndOwnRecordsAlsoUnpublished() {
        scene.graded("B");
        var consent = granted("basics", "grades", "commitments");
        var answer = queries.askByNumber(scene.client, consent.number(), scene.asked());

        assertThat(answer.answer().scopes().get(1).grades())
                .containsExactly(new QueryAnswer.Grade("样例行业信用评价", "2024", "B", LocalDate.of(2026, 6, 30)));
        assertThat(titles(answer, "commitments")).containsExactly("容缺受理承诺");
        assertThat(answer.answer().subject().kindLabel()).isEqualTo("法人及非法人组织");
        assertThat(answer.answer().toString()).doesNotContain("91.5", "处罚决定书");
        assertThat(logged().getFirst().entries()).isEqualTo(2);
    }

    @Test
    void whoActsForAFirmIsNamedToTheFirmAndNotToOutsiders() {
        var sections = List.of(new ReportSection(
                "penalties",
                new Label("处罚", "Penalties"),
                Set.of(Act.PENALTY),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null));
        var parts = work.run(scene.firm, "test.gather", unit -> {
            var subject = files.findSubject(unit, scene.code()).orElseThrow().id();
            return Stream.of(true, false)
                    .map(people -> files.gather(
                                    unit,
                                    new ContentMaker.Wanted(subject, sections, ReportScope.OWN, people, null, null))
                            .parts()
                            .toString())
                    .toList();
        });

        assertThat(parts.getFirst()).contains("张样例", "不公示的处罚决定书");
        assertThat(parts.getLast()).contains("不公示的处罚决定书").doesNotContain("张样例");
    }

    @Test
    void aBankMayAskForLessButNotForMore() {
        var consent = granted("permits", "penalties");
        var less = new AskQuery(null, ConsentScene.LOAN, "贷后检查", List.of("permits"));
        var more = new AskQuery(null, ConsentScene.LOAN, "贷后检查", List.of("permits", "grades"));

        assertThat(queries.askByNumber(scene.client, consent.number(), less)
                        .answer()
                        .scopes())
                .extracting(QueryAnswer.Opened::id)
                .containsExactly("permits");
        refusedAndLogged(
                "CONSENT_SCOPE_MISSING",
                "只查询已授权的范围",
                "超出授权范围",
                () -> queries.askByNumber(scene.client, consent.number(), more));
    }

    @Test
    void theReceiptProvesQuestionAndAnswer() throws Exception {
        var consent = granted("permits");
        var answer =
                queries.askByNumber(scene.client, consent.number().toLowerCase(java.util.Locale.ROOT), scene.asked());
        var receipt = answer.receipt();

        assertThat(receipt.number()).isEqualTo("SC-%d-1".formatted(scene.city.id()));
        assertThat(receipt.content())
                .contains(
                        "授权 " + consent.number(),
                        "主体 " + scene.code(),
                        "机构 " + ConsentScene.BANK_CODE,
                        "用途 融资授信评估：授信申请2026-001",
                        "结论 已答复，共1条",
                        "内容摘要（SM3） " + answer.digest());
        assertThat(answer.digest())
                .isEqualTo(HexFormat.of().formatHex(Sm3.digest(json.writeValueAsString(answer.answer()))));
        assertThat(signer.verify(receipt.content(), HexFormat.of().parseHex(receipt.signature())))
                .isTrue();
        assertThat(signer.verify(receipt.content() + " ", HexFormat.of().parseHex(receipt.signature())))
                .isFalse();
    }

    @Test
    void theFirmSeesEveryQueryWithWhoWhatForAndWhatWasGivenOut() {
        var consent = granted("permits", "penalties");
        queries.askByNumber(scene.client, consent.number(), scene.asked());
        queries.askByCode(scene.client, scene.askedByCode());

        assertThat(logged()).hasSize(2);
        var row = logged().getFirst();
        assertThat(row.institutionName()).isEqualTo("样例银行丽水分行");
        assertThat(row.consentNumber()).isEqualTo(consent.number());
        assertThat(row.purposeLabel()).isEqualTo("融资授信评估");
        assertThat(row.note()).isEqualTo("授信申请2026-001");
        assertThat(row.outcomeLabel()).isEqualTo("已答复");
        assertThat(row.scopes()).extracting(ScopeName::id).containsExactly("permits", "penalties");
        assertThat(row.entries()).isEqualTo(2);
        assertThat(consents.require(scene.firm, consent.id()).asked().answered())
                .isEqualTo(2);
        var neighbour = scene.city.firm(new ConsentScene(tenants).code());
        assertThat(log.list(neighbour, null, null, 20).items()).isEmpty();
        refused("ROLE_MISSING", "需要：市场主体", () -> log.list(scene.city.actor(Role.CITY_ADMINISTRATOR), null, null, 20));
        var page = log.list(scene.firm, consent.id(), null, 1);
        assertThat(log.list(scene.firm, consent.id(), page.next(), 1).items()).hasSize(1);
        refused("CONSENT_CURSOR_INVALID", "翻页位置无效", () -> log.list(scene.firm, null, "x", 1));
    }

    @Test
    void theVeryNextQueryAfterARevocationIsRefused() {
        var consent = granted("permits");
        queries.askByNumber(scene.client, consent.number(), scene.asked());
        consents.revoke(scene.firm, consent.id(), null);

        refusedAndLogged(
                "CONSENT_REVOKED",
                "已由授权单位撤回",
                "授权已撤回",
                () -> queries.askByNumber(scene.client, consent.number(), scene.asked()));
        refusedAndLogged(
                "CONSENT_REVOKED", "已由授权单位撤回", "授权已撤回", () -> queries.askByCode(scene.client, scene.askedByCode()));
    }

    @Test
    void aConsentCountsThroughItsLastDayAndNoLonger() {
        var consent = scene.grant(consents, scene.wanted(TODAY.plusDays(3), "permits"));
        clock.turnTo(TODAY.plusDays(3));
        assertThat(queries.askByNumber(scene.client, consent.number(), scene.asked())
                        .answer()
                        .until())
                .isEqualTo(TODAY.plusDays(3));

        clock.turnTo(TODAY.plusDays(4));
        refusedAndLogged(
                "CONSENT_EXPIRED",
                "已到期",
                "授权已到期",
                () -> queries.askByNumber(scene.client, consent.number(), scene.asked()));
        refusedAndLogged("CONSENT_EXPIRED", "已到期", "授权已到期", () -> queries.askByCode(scene.client, scene.askedByCode()));
        assertThat(consents.require(scene.firm, consent.id()).state()).isEqualTo(ConsentState.EXPIRED);
        refused("CONSENT_OVER", "已到期，不需要再撤回", () -> consents.revoke(scene.firm, consent.id(), null));
    }

    @Test
    void aSuspendedInstitutionIsRefusedUntilItIsLetIn() {
        var consent = granted("permits");
        scene.suspend(scene.bank, "数据泄露，整改中");

        refusedAndLogged(
                "INSTITUTION_SUSPENDED",
                "贵机构的查询已被暂停：数据泄露，整改中",
                "机构已被暂停查询",
                () -> queries.askByNumber(scene.client, consent.number(), scene.asked()));
        refusedAndLogged(
                "INSTITUTION_SUSPENDED",
                "已被暂停",
                "机构已被暂停查询",
                () -> queries.askByCode(scene.client, scene.askedByCode()));
        scene.suspend(scene.bank, null);
        assertThat(queries.askByNumber(scene.client, consent.number(), scene.asked())
                        .answer()
                        .consent())
                .isEqualTo(consent.number());
    }

    @Test
    void anotherBanksConsentOpensNothingAndTheFirmSeesTheAttempt() {
        var consent = granted("permits");
        var other = scene.client(scene.bank("另一家样例银行", "91331100MA2EXAMPL1"));

        refusedAndLogged(
                "CONSENT_NOT_YOURS",
                "不是对贵机构作出的",
                "不是对该机构的授权",
                () -> queries.askByNumber(other, consent.number(), scene.asked()));
        assertThat(logged().getFirst().institutionName()).isEqualTo("另一家样例银行");
        refusedAndLogged("CONSENT_MISSING", "没有授权贵机构查询", "没有授权", () -> queries.askByCode(other, scene.askedByCode()));
    }

    @Test
    void anotherPurposeNeedsAnotherConsent() {
        var loan = granted("permits");
        var insurance = new AskQuery(scene.code(), "insurance", "保证保险承保", null);

        refusedAndLogged(
                "CONSENT_PURPOSE_DIFFERS",
                "不能用于其他用途",
                "用途不符",
                () -> queries.askByNumber(scene.client, loan.number(), insurance));
        refusedAndLogged(
                "CONSENT_PURPOSE_DIFFERS", "不能用于其他用途", "用途不符", () -> queries.askByCode(scene.client, insurance));
        var second = scene.grant(
                consents,
                new GrantConsent(scene.bank, List.of("penalties"), "insurance", null, TODAY.plusDays(5), null, null));
        assertThat(queries.askByCode(scene.client, insurance).answer().consent())
                .isEqualTo(second.number());
        assertThat(queries.askByCode(scene.client, scene.askedByCode()).answer().consent())
                .isEqualTo(loan.number());
    }

    @Test
    void anotherTenantsConsentDoesNotExist() {
        var consent = granted("permits");
        var elsewhere = new ConsentScene(tenants);

        var number = consent.number().replace("-00001", "-00009");
        refused("CONSENT_UNKNOWN", "没有编号为", () -> queries.askByNumber(elsewhere.client, number, scene.asked()));
        refused(
                "CONSENT_UNKNOWN",
                "没有编号为",
                () -> queries.askByNumber(elsewhere.client, consent.number(), elsewhere.asked()));
        refused("CONSENT_MISSING", "没有授权贵机构", () -> queries.askByCode(elsewhere.client, scene.askedByCode()));
        assertThat(logged()).isEmpty();
    }

    @Test
    void badQuestionsAndOtherPeopleAreTurnedAway() {
        var consent = granted("permits");
        var bad = new AskQuery("123", "curiosity", "x", List.of());
        refused("QUERY_INVALID", "查询请求有4处需要补正", () -> queries.askByCode(scene.client, bad));
        refused("QUERY_INVALID", "被查询单位会看到", () -> queries.askByNumber(scene.client, consent.number(), bad));
        for (var role : List.of(Role.CITY_ADMINISTRATOR, Role.BUREAU_CLERK, Role.AUDITOR, Role.OPERATOR, Role.FIRM)) {
            refused(
                    "ROLE_MISSING",
                    "被授权机构的机器客户端",
                    () -> queries.askByNumber(scene.city.actor(role), consent.number(), scene.asked()));
        }
        refused(
                "CLIENT_UNBOUND",
                "已不属于任何机构",
                () -> queries.askByNumber(scene.city.actor(Role.INSTITUTION), consent.number(), scene.asked()));
        assertThat(logged()).isEmpty();
    }

    @Test
    void theChainOfQueriesIsWholeAndAnAlteredLineIsFound() {
        var consent = granted("permits");
        queries.askByNumber(scene.client, consent.number(), scene.asked());
        refused("CONSENT_UNKNOWN", "没有编号", () -> queries.askByNumber(scene.client, "SQ-0", scene.asked()));
        queries.askByNumber(scene.client, consent.number(), scene.asked());
        var auditor = scene.city.actor(Role.AUDITOR);

        assertThat(log.verify(auditor)).isEqualTo(new ReceiptChain.Verified(3, null));
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update consent_query set content = replace(content, '001', '002') where tenant = ? and number = 3",
                        scene.city.id()));
        assertThat(log.verify(auditor)).isEqualTo(new ReceiptChain.Verified(2, "SC-%d-3".formatted(scene.city.id())));
        refused("ROLE_MISSING", "您的角色", () -> log.verify(scene.city.actor(Role.BUREAU_CLERK)));
    }
}
