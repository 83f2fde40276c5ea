package org.xinheng.kernel.evaluation.adoptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.StandardView;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class AdoptionsTest {

    private static final String STANDARD = "agriculture-quality-safety";
    private static final String PUBLIC = "public-credit";

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Standards standards;

    @Inject
    Adoptions adoptions;

    @Inject
    Clock clock;

    private TestTenant mine;
    private Actor lead;
    private Actor administrator;
    private LocalDate today;

    @BeforeEach
    void aTenantWithFarms() {
        mine = tenants.fresh();
        lead = mine.actor(Role.BUREAU_LEAD);
        administrator = mine.actor(Role.CITY_ADMINISTRATOR);
        today = LocalDate.now(clock);
        plugins.enable(lead, "agriculture");
    }

    private ProposeAdoption values(String parameter, String value) {
        return new ProposeAdoption(Map.of(parameter, new BigDecimal(value)), today, "风险上升", "市农业农村局办公会", "农发〔2026〕9号");
    }

    private AdoptionView proposed(String value) {
        return adoptions.propose(lead, STANDARD, values("quality-penalty", value));
    }

    private StandardView.ParameterView counts(Actor actor, String standard, String parameter) {
        return standards.list(actor).stream()
                .filter(one -> one.id().equals(standard))
                .flatMap(one -> one.parameters().stream())
                .filter(one -> one.id().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDecidedBy(Actor actor, String standard) {
        return standards.list(actor).stream()
                .filter(one -> one.id().equals(standard))
                .findFirst()
                .orElseThrow()
                .mine();
    }

    @Test
    void everybodyIsToldWhichStandardsAreTheirsToDecide() {
        assertThat(isDecidedBy(lead, STANDARD)).isTrue();
        assertThat(isDecidedBy(lead, "public-credit")).isFalse();
        assertThat(isDecidedBy(mine.actor(Role.BUREAU_CLERK), STANDARD)).isFalse();
        assertThat(isDecidedBy(administrator, STANDARD)).isTrue();
        assertThat(isDecidedBy(administrator, "public-credit")).isTrue();
    }

    @Test
    void whatASecondPersonApprovesCountsFromItsFirstDay() {
        var proposal = proposed("-15");
        assertThat(proposal.state()).isEqualTo(AdoptionState.PROPOSED);
        assertThat(proposal.mine()).isTrue();
        assertThat(proposal.changes())
                .containsExactly(new AdoptionView.Change(
                        "quality-penalty", "质量安全类处罚每次扣分", new BigDecimal("-12"), new BigDecimal("-15")));
        assertThat(counts(lead, STANDARD, "quality-penalty").value()).isEqualTo(new BigDecimal("-12"));

        var approved = adoptions.approve(administrator, STANDARD, proposal.id(), "已核对试算");

        assertThat(approved.state()).isEqualTo(AdoptionState.APPROVED);
        assertThat(approved.number()).isEqualTo(1);
        assertThat(approved.counts()).isTrue();
        assertThat(approved.decision()).isEqualTo("已核对试算");
        var now = counts(lead, STANDARD, "quality-penalty");
        assertThat(now.value()).isEqualTo(new BigDecimal("-15"));
        assertThat(now.base()).isEqualTo(new BigDecimal("-12"));
    }

    @Test
    void valuesOfALaterDayDoNotCountYetAndEachAdoptionSaysWhatItChanged() {
        adoptions.approve(administrator, STANDARD, proposed("-15").id(), "同意");
        var later = adoptions.propose(
                administrator,
                STANDARD,
                new ProposeAdoption(Map.of(), today.plusDays(10), "恢复标准值", "市农业农村局办公会", "农发〔2026〕10号"));
        adoptions.approve(lead, STANDARD, later.id(), "同意");

        var history = adoptions.list(lead, STANDARD);

        assertThat(counts(lead, STANDARD, "quality-penalty").value()).isEqualTo(new BigDecimal("-15"));
        assertThat(history).extracting(AdoptionView::number).containsExactly(2, 1);
        assertThat(history).extracting(AdoptionView::counts).containsExactly(false, true);
        assertThat(history.getFirst().changes())
                .extracting(AdoptionView.Change::was, AdoptionView.Change::is)
                .containsExactly(org.assertj.core.api.Assertions.tuple(new BigDecimal("-15"), new BigDecimal("-12")));
    }

    @Test
    void nobodyDecidesAboutTheirOwnProposalNotEvenInTheDatabase() {
        var proposal = proposed("-15");

        assertThatThrownBy(() -> adoptions.approve(lead, STANDARD, proposal.id(), "同意"))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("参数方案须由提出人以外的另一人审核");
        assertThatThrownBy(() -> adoptions.reject(lead, STANDARD, proposal.id(), "不同意"))
                .hasMessageStartingWith("参数方案须由提出人以外的另一人审核");
        assertThatThrownBy(() -> tenants.superuser()
                        .useHandle(handle -> handle.createUpdate("""
                        update standard_adoption set state = 'APPROVED', number = 1, decided_by = proposed_by,
                          decided_at = now() where id = :id
                        """)
                                .bind("id", proposal.id())
                                .execute()))
                .hasMessageContaining("check constraint");
    }

    @Test
    void aProposalIsDecidedOnce() {
        var withdrawn = proposed("-15");
        assertThatThrownBy(() -> adoptions.withdraw(administrator, STANDARD, withdrawn.id(), "收回"))
                .hasMessage("只有提出人可以撤回参数方案。不同意该方案时请选择否决。");
        assertThatThrownBy(() -> adoptions.withdraw(lead, STANDARD, withdrawn.id(), " "))
                .hasMessageStartingWith("请写明理由");
        adoptions.withdraw(lead, STANDARD, withdrawn.id(), "再斟酌");

        assertThatThrownBy(() -> adoptions.approve(administrator, STANDARD, withdrawn.id(), "同意"))
                .hasMessageStartingWith("这份参数方案已经审核、否决或撤回");

        var rejected = proposed("-16");
        assertThat(adoptions
                        .reject(administrator, STANDARD, rejected.id(), "过重")
                        .state())
                .isEqualTo(AdoptionState.REJECTED);
        assertThatThrownBy(() -> adoptions.approve(administrator, STANDARD, rejected.id(), "同意"))
                .hasMessageContaining("不能再作决定");
        var approved = proposed("-14");
        adoptions.approve(administrator, STANDARD, approved.id(), "同意");
        assertThatThrownBy(() -> adoptions.approve(administrator, STANDARD, approved.id(), "同意"))
                .hasMessageContaining("不能再作决定");
        assertThat(counts(lead, STANDARD, "quality-penalty").value()).isEqualTo(new BigDecimal("-14"));
    }

    @Test
    void aSecondSubmissionIsRefusedWhileTheFirstIsOpen() {
        proposed("-15");

        assertThatThrownBy(() -> proposed("-15")).hasMessageStartingWith("该标准已有一份参数方案等待审核");
        assertThat(adoptions.list(lead, STANDARD)).hasSize(1);
    }

    @Test
    void whatIsMissingOutOfBoundsOrUnknownIsNamed() {
        assertRefused(values("quality-penalty", "-20.01"), "须在 -20 至 -8 之间");
        assertRefused(values("speed", "1"), "标准没有编号为“speed”的参数");
        assertRefused(values("quality-penalty", "-12"), "提出的参数与 %s 起施行的参数相同".formatted(today));
        assertRefused(
                new ProposeAdoption(Map.of("award", BigDecimal.ONE), today.minusDays(1), "理由", "依据", "文号"), "参数不能追溯生效");
        assertThatThrownBy(() -> adoptions.propose(lead, STANDARD, new ProposeAdoption(null, null, " ", null, "")))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("from", "parameters", "reason", "basis", "documentNo"));
    }

    private void assertRefused(ProposeAdoption command, String words) {
        assertThatThrownBy(() -> adoptions.propose(lead, STANDARD, command))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining(words);
    }

    @Test
    void whoMayNotProposeIsToldWhy() {
        var command = values("quality-penalty", "-15");
        assertThatThrownBy(() -> adoptions.propose(mine.actor(Role.BUREAU_CLERK), STANDARD, command))
                .hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> adoptions.propose(lead, PUBLIC, command)).hasMessageContaining("属于其他领域");
        assertThatThrownBy(() -> adoptions.propose(lead, "no-such", command)).hasMessageContaining("没有启用编号为“no-such”");
        assertThatThrownBy(() -> adoptions.list(mine.actor(Role.FIRM), STANDARD))
                .hasMessageContaining("您的角色不能执行此操作");
    }

    @Test
    void aProposalThatNoLongerFitsCannotBeApproved() {
        var late = proposed("-15");
        change("from_date = from_date - 1", late.id());
        assertThatThrownBy(() -> adoptions.approve(administrator, STANDARD, late.id(), "同意"))
                .hasMessageContaining("已过，参数不能追溯生效");
        change("from_date = from_date + 1, edition = '1999'", late.id());
        assertThatThrownBy(() -> adoptions.approve(administrator, STANDARD, late.id(), "同意"))
                .hasMessageContaining("方案针对标准第 1999 版");
        change("edition = '2024', parameters = '{\"quality-penalty\": -2100}'", late.id());
        assertThatThrownBy(() -> adoptions.approve(administrator, STANDARD, late.id(), "同意"))
                .hasMessageContaining("须在 -20 至 -8 之间");
    }

    private void change(String set, UUID id) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update standard_adoption set " + set + " where id = :id")
                        .bind("id", id)
                        .execute());
    }

    @Test
    void valuesOfAnotherEditionDoNotCount() {
        var approved =
                adoptions.approve(administrator, STANDARD, proposed("-15").id(), "同意");
        change("edition = '1999'", approved.id());

        assertThat(counts(lead, STANDARD, "quality-penalty").value()).isEqualTo(new BigDecimal("-12"));
    }

    @Test
    void aDistrictStandsOnItsCitysValuesUnderThePublicStandardUntilItAdoptsItsOwn() {
        var district = tenants.below(mine.id());
        var there = district.actor(Role.CITY_ADMINISTRATOR);
        var second = mine.actor(Role.CITY_ADMINISTRATOR);
        var standard = counts(there, PUBLIC, "award").value();
        var city = standard.add(BigDecimal.ONE);

        var proposal = adoptions.propose(administrator, PUBLIC, values("award", city.toPlainString()));
        assertThat(counts(there, PUBLIC, "award").value())
                .as("not approved yet")
                .isEqualTo(standard);
        adoptions.approve(second, PUBLIC, proposal.id(), "同意");

        assertThat(counts(there, PUBLIC, "award").value()).isEqualTo(city);
        assertThat(counts(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), PUBLIC, "award")
                        .value())
                .as("another city")
                .isEqualTo(standard);

        var own = standard.subtract(BigDecimal.ONE);
        var mineToo = adoptions.propose(there, PUBLIC, values("award", own.toPlainString()));
        adoptions.approve(district.actor(Role.CITY_ADMINISTRATOR), PUBLIC, mineToo.id(), "同意");
        assertThat(counts(there, PUBLIC, "award").value()).isEqualTo(own);
        assertThat(counts(there, PUBLIC, "award").base()).isEqualTo(city);
        assertThat(counts(administrator, PUBLIC, "award").value()).isEqualTo(city);
        assertThat(adoptions.list(there, PUBLIC))
                .as("the city's proposals are the city's")
                .hasSize(1);
    }

    @Test
    void theWeightsOfThePublicStandardAreTunedByAdoptionWithinTheirBounds() {
        assertThat(counts(administrator, PUBLIC, "lawfulness-weight").value()).isEqualTo(new BigDecimal("100"));
        assertThatThrownBy(() -> adoptions.propose(administrator, PUBLIC, values("lawfulness-weight", "120.5")))
                .hasMessageContaining("参数“遵纪守法的权重（%）”须在 80 至 120 之间，填写的是 120.5。");

        var proposal = adoptions.propose(administrator, PUBLIC, values("lawfulness-weight", "120"));
        adoptions.approve(mine.actor(Role.CITY_ADMINISTRATOR), PUBLIC, proposal.id(), "同意");

        assertThat(counts(administrator, PUBLIC, "lawfulness-weight").value()).isEqualTo(new BigDecimal("120"));
        assertThat(counts(administrator, PUBLIC, "risk-weight").value()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void anotherTenantsProposalDoesNotExist() {
        var proposal = proposed("-15");
        var stranger = tenants.fresh();
        plugins.enable(stranger.actor(Role.BUREAU_LEAD), "agriculture");
        @Nullable String reason = "同意";

        assertThatThrownBy(() ->
                        adoptions.approve(stranger.actor(Role.CITY_ADMINISTRATOR), STANDARD, proposal.id(), reason))
                .hasMessage("没有这份参数方案。请从参数试算页面重新进入。");
        var path = "/api/t/%s/standards/%s/adoptions".formatted(mine.slug(), STANDARD);
        stranger.as(Role.CITY_ADMINISTRATOR).get(path).then().statusCode(404);
        mine.as(Role.BUREAU_CLERK)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(1))
                .body("items[0].mine", org.hamcrest.Matchers.equalTo(false));
    }
}
