package org.xinheng.kernel.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RectificationTest {

    @Inject
    TestTenants tenants;

    @Inject
    Rectification rectification;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    private TestTenant city;
    private TestRecord firm;
    private Actor clerk;
    private Actor lead;
    private LocalDate today;

    @BeforeEach
    void aFirmWithAPenalty() {
        city = tenants.fresh();
        firm = TestRecord.penalty().in(city, tenants);
        clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        lead = city.actorOf(city.bureau(), Role.BUREAU_LEAD);
        today = LocalDate.now(clock);
    }

    private ProgrammeView programme() {
        return rectification.open(
                lead,
                new OpenProgramme(
                        "电动自行车销售专项治理",
                        "销售非标电动自行车、非法改装",
                        "关于开展电动自行车安全隐患全链条整治行动的通知",
                        "样办发〔2026〕1号",
                        today,
                        today.plusMonths(6)));
    }

    private RectifiedView taken(ProgrammeView programme) {
        rectification.add(
                clerk,
                programme.id(),
                new AddSubjects(List.of(new AddSubjects.Row(firm.code(), "两次被查处销售非标车辆")), null, null, null, null));
        return rectification.subjects(clerk, programme.id(), null, null).getFirst();
    }

    private static TakeStep talk(RectifiedView subject) {
        return new TakeStep(
                subject.version(), StepKind.TALK, null, "市场监管局会议室", "张样例、李样例", "指出问题，宣讲标准。", "承诺三十日内下架全部非标车辆。");
    }

    @Test
    void aListIsTakenInOnceAndWhatIsUnknownIsNamedByLine() {
        var programme = programme();
        var list = new AddSubjects(
                List.of(
                        new AddSubjects.Row(firm.code().toLowerCase(java.util.Locale.ROOT), null),
                        new AddSubjects.Row("91330000000000000X", null)),
                null,
                null,
                null,
                "销售非标车辆");

        var first = rectification.add(clerk, programme.id(), list);
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.refused())
                .containsExactly(new Added.Refused(2, "91330000000000000X", "主体库中没有这个统一社会信用代码的法人、非法人组织或个体工商户，请核对。"));
        var again = rectification.add(clerk, programme.id(), list);
        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(1);
    }

    @Test
    void subjectsAreChosenFromTheRecords() {
        var programme = programme();
        var chosen = rectification.add(
                lead,
                programme.id(),
                new AddSubjects(null, "administrative-penalty", TestRecord.DECIDED, 1, "一年内有行政处罚"));

        assertThat(chosen.added()).isEqualTo(1);
        assertThat(rectification.subjects(lead, programme.id(), SubjectState.IN, firm.code()))
                .extracting(RectifiedView::name)
                .containsExactly(firm.name());
        assertThat(rectification
                        .add(
                                lead,
                                programme.id(),
                                new AddSubjects(null, "administrative-penalty", TestRecord.DECIDED, 2, "一年内有行政处罚"))
                        .known())
                .as("nobody has two")
                .isZero();
    }

    @Test
    void remindersAndTalksAreWrittenDownWithMinutesAndADayToMendBy() {
        var programme = programme();
        var subject = taken(programme);
        var reminded = rectification.take(
                clerk,
                subject.id(),
                new TakeStep(subject.version(), StepKind.REMINDER, today, null, null, "书面提示停止销售非标车辆。", null));
        LocalDate due = deadlines.due(city.id(), "rectify-within", today).day();
        assertThat(reminded.state()).isEqualTo(SubjectState.REMINDED);
        assertThat(reminded.dueOn()).isEqualTo(due);

        refused(() -> rectification.take(clerk, subject.id(), talk(subject)), "RECTIFIED_CHANGED");
        var talked = rectification.take(clerk, subject.id(), talk(reminded));
        var mended = rectification.take(
                clerk,
                subject.id(),
                new TakeStep(talked.version(), StepKind.MENDED, today, null, null, "现场复查，非标车辆已全部下架。", null));

        assertThat(mended.steps()).extracting(RectifiedView.Step::label).containsExactly("提示", "约谈", "整改完成");
        assertThat(mended.steps().get(1).result()).isEqualTo("承诺三十日内下架全部非标车辆。");
        var figures = rectification.view(clerk, programme.id());
        assertThat(figures.counts()).containsEntry(SubjectState.MENDED, 1).containsEntry(SubjectState.IN, 0);
        assertThat(figures.reminders()).isEqualTo(1);
        assertThat(figures.talks()).isEqualTo(1);
        refused(() -> rectification.take(clerk, subject.id(), talk(mended)), "RECTIFICATION_STEP_WRONG")
                .hasMessage("该主体当前为“已整改”，不能登记“约谈”。");
    }

    @Test
    void aTalkWithoutMinutesOrResultIsNoTalk() {
        var subject = taken(programme());

        assertThatThrownBy(() -> rectification.take(
                        clerk,
                        subject.id(),
                        new TakeStep(subject.version(), StepKind.TALK, today.plusDays(1), null, null, null, null)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.errors())
                                .extracting(FieldError::field)
                                .containsExactly("heldOn", "minutes", "place", "attendees", "result"));
    }

    @Test
    void itIsClosedWhenEverySubjectHasAnOutcome() {
        var programme = programme();
        var subject = taken(programme);
        refused(() -> rectification.close(lead, programme.id(), programme.version(), "完成治理。"), "PROGRAMME_UNSETTLED");
        rectification.take(
                lead,
                subject.id(),
                new TakeStep(subject.version(), StepKind.RELEASE, today, null, null, "核查后不属于治理范围。", null));
        var closed = rectification.close(lead, programme.id(), programme.version(), "完成治理。");

        assertThat(closed.open()).isFalse();
        assertThat(closed.summary()).isEqualTo("完成治理。");
        refused(() -> taken(closed), "PROGRAMME_CLOSED");
    }

    @Test
    void onlyTheLeadingBureauAndThePlatformWriteIt() {
        var programme = programme();
        var other = city.actorOf(city.bureau("另一部门"), Role.BUREAU_LEAD);
        var list = new AddSubjects(List.of(new AddSubjects.Row(firm.code(), "理由")), null, null, null, null);

        refused(() -> rectification.add(other, programme.id(), list), "PROGRAMME_NOT_YOURS");
        refused(() -> rectification.add(city.actor(Role.AUDITOR), programme.id(), list), "ROLE_MISSING");
        refused(() -> rectification.list(city.firm(firm.code())), "ROLE_MISSING");
        refused(
                () -> rectification.view(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), programme.id()),
                "PROGRAMME_UNKNOWN");
        refused(this::programme, "PROGRAMME_INVALID");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.code().name()).isEqualTo(code));
    }
}
