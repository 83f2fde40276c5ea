package org.xinheng.kernel.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.consents.ConsentScene.refused;
import static org.xinheng.kernel.consents.ConsentScene.signed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentsTest {

    @Inject
    TestTenants tenants;

    @Inject
    Consents consents;

    @Inject
    Clock clock;

    private ConsentScene scene;
    private LocalDate today;

    @BeforeEach
    void aFirmAndABank() {
        scene = new ConsentScene(tenants);
        today = LocalDate.now(clock);
    }

    private GrantConsent wanted() {
        return scene.wanted(today.plusDays(30), "permits", "penalties");
    }

    @Test
    void theLawOffersScopesPurposesInstitutionsAndTheLongestTerm() {
        var law = consents.law(scene.firm);

        assertThat(law.scopes())
                .extracting(ConsentLawView.Scope::id)
                .startsWith("basics", "permits", "penalties")
                .hasSize(8);
        assertThat(law.purposes()).extracting(ConsentLawView.Purpose::id).startsWith(ConsentScene.LOAN);
        assertThat(law.institutions())
                .extracting(ConsentLawView.Place::name, ConsentLawView.Place::kindLabel)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("样例银行丽水分行", "银行业金融机构"));
        assertThat(law.longestUntil()).isEqualTo(today.plusMonths(24));
        assertThat(law.basis()).contains("国办发〔2021〕52号");
        scene.suspend(scene.bank, "数据泄露，整改中");
        assertThat(consents.law(scene.firm).institutions()).isEmpty();
    }

    @Test
    void theStatementSaysWhoToWhomWhatForWhatUntilWhenAndHowItEnds() {
        var statement = consents.preview(scene.firm, wanted());

        assertThat(statement.text())
                .contains(
                        "授权单位：%s（统一社会信用代码 %s）".formatted(scene.penalty.name(), scene.code()),
                        "被授权机构：样例银行丽水分行（统一社会信用代码 %s）".formatted(ConsentScene.BANK_CODE),
                        "（1）行政许可：已公示的行政许可决定。",
                        "（2）行政处罚（仅已公示的）",
                        "二、授权用途：融资授信评估（流动资金贷款）。",
                        "三、授权期限：自%s起至%s止（含当日）。".formatted(today, today.plusDays(30)),
                        "随时在信用平台撤回授权",
                        "依据：");
        assertThat(statement.hash()).hasSize(64);
        assertThat(consents.list(scene.firm, null, 20).items())
                .as("reading grants nothing")
                .isEmpty();
    }

    @Test
    void whatIsGrantedIsWhatWasRead() {
        var statement = consents.preview(scene.firm, wanted());
        var view = consents.grant(scene.firm, signed(wanted(), statement.hash()), null);

        assertThat(view.number()).matches("SQ331100-\\d{4}-00001");
        assertThat(view.statement()).isEqualTo(statement.text());
        assertThat(view.hash()).isEqualTo(statement.hash());
        assertThat(view.state()).isEqualTo(ConsentState.ACTIVE);
        assertThat(view.until()).isEqualTo(today.plusDays(30));
        assertThat(view.scopes()).extracting(ScopeName::id).containsExactly("permits", "penalties");
        assertThat(view.signer()).isEqualTo("王经理");
        assertThat(consents.list(scene.firm, null, 20).items())
                .extracting(ConsentView::number, ConsentView::statement)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(view.number(), null));
        assertThat(consents.require(scene.firm, view.id()).statement()).isEqualTo(statement.text());
    }

    @Test
    void wordsThatWereNotReadBindNobody() {
        refused(
                "CONSENT_TEXT_CHANGED",
                "请重新预览、阅读并签署",
                () -> consents.grant(scene.firm, signed(wanted(), "00".repeat(32)), null));
        var hash = consents.preview(scene.firm, wanted()).hash();
        var more = scene.wanted(today.plusDays(30), "permits", "penalties", "grades");
        refused("CONSENT_TEXT_CHANGED", "与您阅读的不一致", () -> consents.grant(scene.firm, signed(more, hash), null));
        var nobody = new GrantConsent(scene.bank, List.of("permits"), ConsentScene.LOAN, null, today, " ", hash);
        refused("CONSENT_INVALID", "签署授权书的人员姓名", () -> consents.grant(scene.firm, nobody, null));
    }

    @Test
    void everythingWrongWithAConsentIsSaidAtOnce() {
        assertThatThrownBy(() -> consents.preview(
                        scene.firm,
                        new GrantConsent(
                                UUID.randomUUID(),
                                List.of("permits", "bank-accounts"),
                                "curiosity",
                                "长".repeat(201),
                                today.minusDays(1),
                                null,
                                null)))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code().name()).isEqualTo("CONSENT_INVALID");
                    assertThat(refused.errors())
                            .extracting(FieldError::field)
                            .containsExactly("institution", "scopes", "purpose", "note", "until");
                    assertThat(refused.errors().get(1).detail()).contains("“bank-accounts”不存在");
                });
        refused("CONSENT_INVALID", "请至少选择一项授权范围", () -> consents.preview(scene.firm, scene.wanted(today)));
        scene.suspend(scene.bank, "数据泄露，整改中");
        refused("CONSENT_INVALID", "已被暂停查询（数据泄露，整改中）", () -> consents.preview(scene.firm, wanted()));
    }

    @Test
    void aConsentLastsNoLongerThanTheParameterOfItsDayAllows() {
        var last = scene.grant(consents, scene.wanted(today.plusMonths(24), "permits"));

        assertThat(last.until()).isEqualTo(today.plusMonths(24));
        refused(
                "CONSENT_INVALID",
                "超过最长期限，最晚" + today.plusMonths(24),
                () -> consents.preview(
                        scene.firm, scene.wanted(today.plusMonths(24).plusDays(1), "permits")));
        assertThat(scene.grant(consents, scene.wanted(today, "permits")).until())
                .as("a single day is a term")
                .isEqualTo(today);
    }

    @Test
    void theSameRequestTwiceGrantsOnce() {
        var wanted = signed(wanted(), consents.preview(scene.firm, wanted()).hash());
        var first = consents.grant(scene.firm, wanted, "key-1");
        var again = consents.grant(scene.firm, wanted, "key-1");

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(consents.list(scene.firm, null, 20).items()).hasSize(1);
        var other = scene.wanted(today, "permits");
        refused(
                "CONSENT_KEY_REUSED",
                "请为新的授权换一个编号",
                () -> consents.grant(
                        scene.firm,
                        signed(other, consents.preview(scene.firm, other).hash()),
                        "key-1"));
        refused("CASE_KEY_INVALID", "1至200字", () -> consents.grant(scene.firm, wanted, " "));
    }

    @Test
    void whatIsRevokedIsRevokedOnceWithWhatTheFirmSays() {
        var view = scene.grant(consents, wanted());
        var revoked = consents.revoke(scene.firm, view.id(), "贷款已结清");

        assertThat(revoked.state()).isEqualTo(ConsentState.REVOKED);
        assertThat(revoked.stateLabel()).isEqualTo("已撤回");
        assertThat(revoked.revoked()).isNotNull();
        assertThat(String.valueOf(revoked.revoked())).contains("贷款已结清");
        refused("CONSENT_OVER", "已撤回，不需要再撤回", () -> consents.revoke(scene.firm, view.id(), null));
        refused("CONSENT_INVALID", "最多200字", () -> consents.revoke(scene.firm, view.id(), "长".repeat(201)));
    }

    @Test
    void aFirmsConsentsAreNobodyElsesBusiness() {
        var view = scene.grant(consents, wanted());

        var neighbour = scene.city.firm(new ConsentScene(tenants).code());
        refused("CONSENT_UNKNOWN", "没有这份授权", () -> consents.require(neighbour, view.id()));
        refused("CONSENT_UNKNOWN", "没有这份授权", () -> consents.revoke(neighbour, view.id(), null));
        for (var role : List.of(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.AUDITOR, Role.OPERATOR)) {
            var officer = scene.city.actor(role);
            refused("ROLE_MISSING", "需要：市场主体", () -> consents.list(officer, null, 20));
            refused("ROLE_MISSING", "需要：市场主体", () -> consents.require(officer, view.id()));
            refused("ROLE_MISSING", "需要：市场主体", () -> consents.preview(officer, wanted()));
        }
        var elsewhere = new ConsentScene(tenants);
        var sameFirmElsewhere = elsewhere.city.firm(scene.code());
        refused("CONSENT_UNKNOWN", "没有这份授权", () -> consents.require(sameFirmElsewhere, view.id()));
        assertThat(consents.list(sameFirmElsewhere, null, 20).items()).isEmpty();
        var theirBank = new GrantConsent(scene.bank, List.of("permits"), ConsentScene.LOAN, null, today, null, null);
        refused("CONSENT_INVALID", "请选择被授权机构", () -> consents.preview(elsewhere.firm, theirBank));
    }

    @Test
    void officersGetCountsAndNothingElse() {
        var view = scene.grant(consents, wanted());
        scene.grant(consents, scene.wanted(today, "grades"));
        consents.revoke(scene.firm, view.id(), null);

        assertThat(consents.figures(scene.city.actor(Role.CITY_ADMINISTRATOR)).items())
                .containsExactly(new ConsentFigures.Line(scene.bank, "样例银行丽水分行", 1, 1, 0, 0, 0));
        refused("ROLE_MISSING", "您的角色", () -> consents.figures(scene.city.actor(Role.BUREAU_CLERK)));
        assertThat(consents.figures(new ConsentScene(tenants).city.actor(Role.AUDITOR))
                        .items())
                .extracting(ConsentFigures.Line::active)
                .containsExactly(0);
    }

    @Test
    void listsArePagedFromTheNewest() {
        var first = scene.grant(consents, scene.wanted(today, "permits"));
        var second = scene.grant(consents, scene.wanted(today, "grades"));

        var page = consents.list(scene.firm, null, 1);
        assertThat(page.items()).extracting(ConsentView::id).containsExactly(second.id());
        assertThat(consents.list(scene.firm, page.next(), 1).items())
                .extracting(ConsentView::id)
                .containsExactly(first.id());
        refused("CONSENT_CURSOR_INVALID", "翻页标记无效", () -> consents.list(scene.firm, "yesterday", 1));
    }

    @Test
    void whoIsNotOnTheRegistryHasNothingToOpen() {
        var unknown = scene.city.firm("91331100MA2NOBODY0");
        refused("CONSENT_SUBJECT_UNKNOWN", "平台上还没有代码为", () -> consents.preview(unknown, wanted()));
    }
}
