package org.xinheng.kernel.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.evaluation.runs.GradeRuns;
import org.xinheng.kernel.evaluation.runs.PublishedGrade;
import org.xinheng.kernel.evaluation.runs.RunState;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GradeObjectionsTest {

    private static final String STANDARD = "public-credit";

    @Inject
    TestTenants tenants;

    @Inject
    GradeRuns runs;

    @Inject
    GradeObjections objections;

    @Inject
    CaseDesk desk;

    @Inject
    Records records;

    @Inject
    Clock clock;

    private TestTenant city;
    private TestRecord penalty;
    private Actor firm;
    private Actor publisher;
    private Actor other;
    private PublishedGrade grade;

    @BeforeEach
    void aFirmWhoseGradeWasPublished() throws Exception {
        city = tenants.fresh();
        penalty = TestRecord.penalty()
                .set("decided_on", LocalDate.now(clock).minusDays(30))
                .set("class", "SERIOUS")
                .set("payload", "{\"CF_CFLB\": \"罚款\", \"CF_NR_FK\": \"30\"}")
                .in(city, tenants);
        var starter = city.actor(Role.CITY_ADMINISTRATOR);
        publisher = city.actor(Role.CITY_ADMINISTRATOR);
        other = city.actor(Role.CITY_ADMINISTRATOR);
        firm = city.firm(penalty.code());
        var run = runs.start(starter, STANDARD, LocalDate.now(clock)).id();
        for (int i = 0; i < 300 && runs.view(starter, run).state() == RunState.RUNNING; i++) {
            Thread.sleep(100);
        }
        runs.publish(publisher, run, "已核对");
        grade = objections.grades(firm, null).getFirst();
    }

    private CaseView file(Actor actor) {
        return objections.file(actor, new FileGradeObjection(grade.run(), grade.subject(), "处罚已被撤销，不应扣分。"), null);
    }

    private static Ticket ticket(CaseView view) {
        return new Ticket(view.row().id(), view.row().version(), null);
    }

    @Test
    void theFirmSeesItsOwnGradeAndCanObjectToIt() {
        assertThat(grade.standard()).isEqualTo(STANDARD);
        assertThat(grade.code()).isEqualTo(penalty.code());

        var view = file(firm);

        assertThat(view.row().stateLabel()).isEqualTo("主管部门复核中");
        assertThat(view.row().left()).isEqualTo(10);
    }

    @Test
    void anUnchangedRecordConfirmsTheGrade() {
        var view = file(firm);
        assertThat(objections.recheck(other, view.row().id()).differs()).isFalse();

        var ended = objections.conclude(other, ticket(view), "逐条核对，记录与决定书一致。");

        assertThat(ended.row().stateLabel()).isEqualTo("已办结：维持原等级");
        assertThat(desk.document(
                                firm,
                                ended.row().id(),
                                ended.documents().getFirst().id())
                        .body())
                .contains("维持原等级", penalty.name());
        assertThat(objections.grades(firm, null)).containsExactly(grade);
    }

    @Test
    void aWithdrawnRecordCorrectsTheGradeAndKeepsTheFormer() {
        var view = file(firm);
        records.withdraw(other, penalty.id(), "处罚决定已被撤销");
        var recheck = objections.recheck(other, view.row().id());
        assertThat(recheck.differs()).isTrue();
        assertThat(recheck.after().score()).isGreaterThan(recheck.before().score());

        var ended = objections.conclude(other, ticket(view), "处罚决定已被撤销，该记录不再计分。");

        assertThat(ended.row().stateLabel()).isEqualTo("已办结：等级已更正");
        var now = objections.grades(firm, null).getFirst();
        assertThat(now.score()).isEqualTo(recheck.after().score());
        var former = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select score from grade_correction where run = :run and subject = :subject")
                        .bind("run", grade.run())
                        .bind("subject", grade.subject())
                        .mapTo(Long.class)
                        .one());
        assertThat(former).isEqualTo(grade.score().movePointRight(2).longValueExact());
    }

    @Test
    void whoPublishedTheRunDoesNotRecheckIt() {
        var view = file(firm);

        assertThatThrownBy(() -> objections.conclude(publisher, ticket(view), "维持。"))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CaseError.CASE_SECOND_PERSON));
    }

    @Test
    void anotherFirmsGradeAndAnotherTenantsDoNotExist() {
        var stranger = city.firm("91331102MA00000000");

        assertThatThrownBy(() -> file(stranger)).hasMessageContaining("没有这个已发布的评价等级");
        assertThatThrownBy(() -> file(tenants.fresh().actor(Role.CITY_ADMINISTRATOR)))
                .hasMessageContaining("没有这个已发布的评价等级");
        assertThat(objections.grades(stranger, penalty.code())).isEmpty();
    }

    @Test
    void aDraftCannotBeContested() {
        var draft = UUID.randomUUID();

        assertThatThrownBy(
                        () -> objections.file(firm, new FileGradeObjection(draft, grade.subject(), "不应扣分，请复核。"), null))
                .hasMessageContaining("没有这个已发布的评价等级");
    }

    @Test
    void aClerkLooksButDoesNotDecide() {
        var view = file(firm);
        var clerk = city.actor(Role.BUREAU_CLERK);

        assertThatThrownBy(() -> objections.conclude(clerk, ticket(view), "维持。"))
                .hasMessageContaining("您的角色不能执行此操作");
    }

    @Test
    void theApplicantMayTakeItBack() {
        var ended = objections.withdraw(firm, ticket(file(firm)), "已了解扣分依据。");

        assertThat(ended.row().stateLabel()).isEqualTo("申请人已撤回");
    }
}
