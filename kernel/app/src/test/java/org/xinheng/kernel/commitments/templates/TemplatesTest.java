package org.xinheng.kernel.commitments.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.commitments.BeginCommitment;
import org.xinheng.kernel.commitments.CommitmentSteps;
import org.xinheng.kernel.commitments.CommitmentView;
import org.xinheng.kernel.commitments.Commitments;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestClock;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TemplatesTest {

    private static final String MATTER = "民宿开业消防手续";
    private static final LocalDate PROPOSED_ON = LocalDate.of(2026, 6, 10);
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final String TEXT = """
            农家乐、民宿开业消防承诺书
            {authority}：
            {subject}（{identity}）申请办理“{matter}”，承诺：{content}。
            违诺责任：{liability}。有效期{until}。公开类型：{disclosure}。
            {today}""";

    @Inject
    TestTenants tenants;

    @Inject
    TestClock clock;

    @Inject
    Templates templates;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentSteps steps;

    private TestTenant city;
    private Actor clerk;
    private Actor lead;
    private Actor firm;
    private String code;

    @BeforeEach
    void aBureau() {
        clock.turnTo(PROPOSED_ON);
        city = tenants.fresh();
        code = TestRecord.permit().in(city, tenants).code();
        clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        lead = city.actorOf(city.bureau(), Role.BUREAU_LEAD);
        firm = city.firm(code);
    }

    @AfterEach
    void backToToday() {
        clock.turnBack();
    }

    private static ProposeTemplate command(String text, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new ProposeTemplate(
                "incomplete-accepted",
                "民宿消防容缺承诺书",
                List.of(MATTER, "农家乐开业消防手续"),
                text,
                "丽水市民宿管理办法",
                "丽政发〔2026〕样1号",
                "第八条",
                from,
                until);
    }

    private TemplateView proposed(String text, LocalDate from, @Nullable LocalDate until) {
        return templates.propose(clerk, command(text, from, until), null);
    }

    private TemplateView approved(String text, LocalDate from, @Nullable LocalDate until) {
        return templates.approve(lead, seen(proposed(text, from, until)));
    }

    private CommitmentView begun(String matter) {
        return commitments.begin(
                clerk,
                new BeginCommitment(
                        "incomplete-accepted",
                        code,
                        matter,
                        "自签署之日起三十日内补齐消防验收材料",
                        null,
                        null,
                        null,
                        city.bureau(),
                        null),
                null);
    }

    private String words(CommitmentView view) {
        return commitments.text(firm, view.commitment().id(), null).text();
    }

    @Test
    void itIsUsedForNewCommitmentsFromItsDayAndSignedOnesKeepTheirWords() {
        var template = approved(TEXT, FROM, null);
        assertThat(template.template().inUse()).isFalse();
        assertThat(template.template().hash()).hasSize(64);
        assertThat(template.template().basis()).isEqualTo("《丽水市民宿管理办法》（丽政发〔2026〕样1号）第八条");

        clock.turnTo(FROM.minusDays(1));
        var before = begun(MATTER);
        assertThat(words(before)).as("the day before").startsWith("信用承诺书（容缺受理型）");
        var signed = steps.sign(
                firm,
                new Ticket(before.file().row().id(), before.file().row().version(), null),
                "张样例",
                commitments.text(firm, before.commitment().id(), null).hash());

        clock.turnTo(FROM);
        assertThat(templates.view(clerk, template.template().id()).template().inUse())
                .isTrue();
        var after = begun(MATTER);
        assertThat(words(after))
                .startsWith("农家乐、民宿开业消防承诺书")
                .contains("（统一社会信用代码 " + code + "）申请办理“民宿开业消防手续”")
                .endsWith(FROM.toString());
        assertThat(after.commitment().basis()).contains("丽水市民宿管理办法");
        assertThat(words(begun("其他事项"))).as("another matter").startsWith("信用承诺书");
        assertThat(commitments.text(firm, signed.commitment().id(), null).hash())
                .isEqualTo(signed.commitment().hash());
        assertThat(words(signed)).startsWith("信用承诺书（容缺受理型）");
    }

    @Test
    void aNewerOneTakesItsPlaceAndItsLastDayEndsIt() {
        approved(TEXT, FROM, FROM.plusDays(30));
        approved(TEXT.replace("农家乐、民宿", "新版民宿"), FROM.plusDays(10), FROM.plusDays(20));

        clock.turnTo(FROM.plusDays(9));
        assertThat(words(begun(MATTER))).startsWith("农家乐、民宿");
        clock.turnTo(FROM.plusDays(10));
        var drafted = begun(MATTER);
        assertThat(words(drafted)).startsWith("新版民宿");
        clock.turnTo(FROM.plusDays(21));
        assertThat(words(begun(MATTER))).startsWith("农家乐、民宿");
        assertThat(words(drafted)).as("begun in the newer words").startsWith("新版民宿");
        clock.turnTo(FROM.plusDays(31));
        assertThat(words(begun(MATTER))).startsWith("信用承诺书（容缺受理型）");
    }

    @Test
    void anotherPersonOfTheSameBureauApproves() {
        var byLead = templates.propose(lead, command(TEXT, FROM, null), null);
        refused(() -> templates.approve(lead, seen(byLead)), "CASE_SECOND_PERSON");
        refused(() -> templates.approve(clerk, seen(byLead)), "ROLE_MISSING");
        var stranger = city.actorOf(city.bureau("其他部门"), Role.BUREAU_LEAD);
        refused(() -> templates.approve(stranger, seen(byLead)), "CASE_NOT_YOURS");
        refused(() -> templates.propose(firm, command(TEXT, FROM, null), null), "ROLE_MISSING");
        var second = city.actorOf(city.bureau(), Role.BUREAU_LEAD);
        refused(() -> templates.refuse(second, seen(byLead), " "), "CASE_REASON_MISSING");

        var refused = templates.refuse(second, seen(byLead), "正文没有写明补正期限。");
        assertThat(refused.template().stateLabel()).isEqualTo("不予批准");
        refused(() -> templates.approve(second, seen(refused)), "CASE_WRONG_STATE");
        clock.turnTo(FROM);
        assertThat(words(begun(MATTER))).as("a refused one is never used").startsWith("信用承诺书");
    }

    @Test
    void itIsNotApprovedForDaysThatHavePassed() {
        var proposed = proposed(TEXT, FROM, null);
        clock.turnTo(FROM.plusDays(1));

        refused(() -> templates.approve(lead, seen(proposed)), "TEMPLATE_INVALID")
                .hasMessageContaining("启用日期2026-07-01已过");
        assertThat(templates
                        .withdraw(clerk, seen(proposed), "改用新的日期。")
                        .template()
                        .state())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void everythingThatIsWrongIsNamedField() {
        assertThatThrownBy(() -> templates.propose(
                        clerk,
                        new ProposeTemplate(
                                "repair-promise",
                                "",
                                List.of("短事由", "x"),
                                TEXT.replace("{today}", "{weather}") + "电话13800138000",
                                " ",
                                null,
                                null,
                                PROPOSED_ON.minusDays(1),
                                PROPOSED_ON.minusDays(2)),
                        null))
                .isInstanceOfSatisfying(KernelException.class, trouble -> {
                    assertThat(trouble.code().name()).isEqualTo("TEMPLATE_INVALID");
                    assertThat(trouble.errors())
                            .extracting(FieldError::field)
                            .containsExactly("kind", "name", "matters", "text", "text", "text", "act", "from", "until");
                })
                .hasMessage("承诺书模板有9处需要补正，请按所列内容修改后重新提交。");
    }

    @Test
    void firmsSeeWhatTheyWillSignAndOtherTenantsNothing() {
        var proposal = proposed(TEXT, FROM, null);
        UUID id = approved(TEXT, FROM, null).template().id();

        assertThat(templates.list(clerk, null)).hasSize(2);
        assertThat(templates.list(firm, city.bureau()))
                .extracting(TemplateRow::id)
                .containsExactly(id);
        refused(() -> templates.view(firm, proposal.template().id()), "CASE_UNKNOWN");
        var elsewhere = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        assertThat(templates.list(elsewhere, null)).isEmpty();
        refused(() -> templates.view(elsewhere, id), "CASE_UNKNOWN");
    }

    private static Ticket seen(TemplateView view) {
        return new Ticket(view.file().row().id(), view.file().row().version(), null);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.code().name()).isEqualTo(code));
    }
}
