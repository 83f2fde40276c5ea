package org.xinheng.kernel.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Move.ClockChange;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CasesTest {

    private static final CaseSubject NOBODY = new CaseSubject(null, null, null, null);

    @Inject
    TestTenants tenants;

    @Inject
    Work work;

    @Inject
    Cases cases;

    @Inject
    CaseDesk desk;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    private TestTenant city;
    private Actor officer;
    private LocalDate today;

    @BeforeEach
    void aCity() {
        city = tenants.fresh();
        officer = city.actor(Role.CITY_ADMINISTRATOR);
        today = LocalDate.now(clock);
    }

    private CaseFile<Errand> open(Actor actor, @Nullable String about, @Nullable String key) {
        return work.run(
                actor,
                "errands.open",
                unit -> cases.open(
                        unit,
                        Errand.KIND,
                        new NewCase("买一本书", about, NOBODY, key),
                        Move.<Errand>to(new Errand.Waiting("书")).handedToPlatform()));
    }

    private CaseFile<Errand> begin(Actor actor, Ticket ticket) {
        return work.run(
                actor,
                "errands.begin",
                unit -> cases.take(
                        unit,
                        Errand.KIND,
                        ticket,
                        new Step<>("begin", "开始", Errand.Waiting.class),
                        (file, state) -> state.begin()));
    }

    private CaseFile<Errand> clock(CaseFile<Errand> file, ClockChange change) {
        return work.run(
                officer,
                "errands.clock",
                unit -> cases.take(
                        unit,
                        Errand.KIND,
                        new Ticket(file.id(), file.version(), null),
                        new Step<>("clock", "计时", Errand.UnderWay.class),
                        (before, state) -> state.stay().clock(change)));
    }

    private static Ticket ticket(CaseFile<Errand> file) {
        return new Ticket(file.id(), file.version(), null);
    }

    @Test
    void aCaseGetsANumberAQueryCodeAndItsFirstStep() {
        var file = open(officer, "thing", null);

        var view = desk.view(officer, file.id());
        assertThat(view.row().number()).isEqualTo("CS331100-%d-00001".formatted(today.getYear()));
        assertThat(view.queryCode()).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(view.row().stateLabel()).isEqualTo("待办");
        assertThat(view.body()).isEqualTo("{\"wish\": \"书\"}");
        assertThat(view.steps()).singleElement().satisfies(step -> {
            assertThat(step.label()).isEqualTo("提交测试业务");
            assertThat(step.by()).isEqualTo(officer.name());
        });
    }

    @Test
    void numbersHaveNoGapsWhenManyOpenAtOnceAndSomeFail() throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 24; i++) {
            String about = i % 3 == 0 ? "the same thing" : "thing " + i;
            tasks.add(() -> {
                try {
                    open(officer, about, null);
                    return true;
                } catch (KernelException refused) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }

        var numbers = desk
                .list(officer, new CaseQuery("errand", null, null, false, false, false, null), null, 100)
                .items()
                .stream()
                .map(CaseRow::number)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(numbers).hasSize(17);
        assertThat(numbers.getLast()).endsWith("-00017");
    }

    @Test
    void aDoubleClickOpensOneCase() throws Exception {
        var ids = new ArrayList<UUID>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<UUID> click = () -> open(officer, null, "click-1").id();
            for (var done : threads.invokeAll(List.of(click, click, click, click))) {
                ids.add(done.get());
            }
        }

        assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
    }

    @Test
    void aSecondOpenCaseAboutTheSameThingIsRefusedUntilTheFirstIsClosed() {
        var first = open(officer, "thing", null);

        assertThatThrownBy(() -> open(officer, "thing", null))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CaseError.CASE_ALREADY_OPEN))
                .hasMessageContaining("已有办理中的测试业务");
        finish(begin(officer, ticket(first)));
        assertThat(open(officer, "thing", null).number()).endsWith("-00002");
    }

    private CaseFile<Errand> finish(CaseFile<Errand> file) {
        return work.run(
                officer,
                "errands.finish",
                unit -> cases.take(
                        unit,
                        Errand.KIND,
                        ticket(file),
                        new Step<>("finish", "办结", Errand.UnderWay.class),
                        (before, state) -> state.finish()));
    }

    @Test
    void theSecondTabIsToldThatTheCaseHasMovedOn() {
        var seen = open(officer, "thing", null);
        begin(officer, ticket(seen));

        assertThatThrownBy(() -> begin(officer, ticket(seen)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CaseError.CASE_CHANGED))
                .hasMessageContaining("办理中");
    }

    @Test
    void theSameRequestAgainIsOneStep() {
        var file = open(officer, "thing", null);
        var request = new Ticket(file.id(), file.version(), "request-1");
        var effects = new ArrayList<Integer>();

        for (int i = 0; i < 2; i++) {
            work.run(
                    officer,
                    "errands.begin",
                    unit -> cases.take(
                            unit,
                            Errand.KIND,
                            request,
                            new Step<>("begin", "开始", Errand.Waiting.class),
                            (before, state) -> state.begin().then(after -> effects.add(after.version()))));
        }

        assertThat(effects).containsExactly(2);
        assertThat(desk.view(officer, file.id()).steps()).hasSize(2);
    }

    @Test
    void aStepThatTheStateDoesNotOfferIsRefusedWithTheStateNamed() {
        var file = begin(officer, ticket(open(officer, "thing", null)));

        assertThatThrownBy(() -> begin(officer, ticket(file)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CaseError.CASE_WRONG_STATE))
                .hasMessage("该件当前为“办理中”，不能“开始”。请刷新后查看。");
    }

    @Test
    void anotherTenantsCaseDoesNotExist() {
        var file = open(officer, "thing", null);
        var stranger = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);

        assertThatThrownBy(() -> desk.view(stranger, file.id())).hasMessageContaining("没有这件业务");
        assertThatThrownBy(() -> begin(stranger, ticket(file))).hasMessageContaining("没有这件测试业务");
    }

    @Test
    void aBureauSeesWhatPassedThroughItAndNothingElse() {
        var bureau = city.bureau("文化局");
        var passed = work.run(
                officer,
                "errands.open",
                unit -> cases.open(
                        unit,
                        Errand.KIND,
                        new NewCase("转交", null, NOBODY, null),
                        Move.<Errand>to(new Errand.Waiting("书")).handedTo(bureau)));
        var other = open(officer, "thing", null);

        var clerk = city.actorOf(bureau, Role.BUREAU_CLERK);
        var rows = desk.list(clerk, new CaseQuery(null, null, null, false, false, false, null), null, 10)
                .items();
        assertThat(rows).extracting(CaseRow::id).containsExactly(passed.id());
        assertThatThrownBy(() -> desk.view(clerk, other.id())).hasMessageContaining("没有这件业务");
    }

    @Test
    void anExtensionBeginsWhereTheTermEndsAndIsGivenOnce() {
        var file = begin(officer, ticket(open(officer, "thing", null)));
        var due = Objects.requireNonNull(file.clock().due());

        var extended = clock(file, new ClockChange.Extend("objection-answer-within"));

        assertThat(extended.clock().due())
                .isEqualTo(
                        deadlines.due(city.id(), "objection-answer-within", due).day());
        assertThatThrownBy(() -> clock(extended, new ClockChange.Extend("objection-answer-within")))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CaseError.CASE_EXTENDED_ALREADY));
    }

    @Test
    void aSuspendedClockKeepsTheDaysThatAreLeft() {
        var file = begin(officer, ticket(open(officer, "thing", null)));

        var suspended = clock(file, new ClockChange.Suspend());
        assertThat(suspended.clock().due()).isNull();
        assertThat(suspended.clock().leftDays()).isEqualTo(10);
        var resumed = clock(suspended, new ClockChange.Resume());
        assertThat(resumed.clock().due())
                .isEqualTo(deadlines
                        .due(city.id(), "objection-answer-within", today)
                        .day());
    }

    @Test
    void anOverdueCaseIsEscalatedOncePerDeadline() {
        var file = begin(officer, ticket(open(officer, "thing", null)));
        tenants.superuser()
                .useHandle(
                        handle -> handle.execute("update case_file set due_on = due_on - 60 where id = ?", file.id()));

        assertThat(desk.escalate(city.id())).isOne();
        assertThat(desk.escalate(city.id())).isZero();
        var overdue = desk.list(officer, new CaseQuery(null, null, null, false, false, true, null), null, 10)
                .items();
        assertThat(overdue)
                .singleElement()
                .satisfies(row -> assertThat(row.left()).isNegative());
    }

    @Test
    void aCaseIsTakenByOneColleagueAtATime() {
        var file = open(officer, "thing", null);
        var colleague = city.actor(Role.CITY_ADMINISTRATOR);

        assertThat(desk.take(officer, file.id(), true).row().handler()).isEqualTo(officer.name());
        assertThatThrownBy(() -> desk.take(colleague, file.id(), true))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CaseError.CASE_TAKEN));
        desk.take(officer, file.id(), false);
        assertThat(desk.take(colleague, file.id(), true).row().handler()).isEqualTo(colleague.name());
    }

    @Test
    void theTimelineCannotBeChangedByTheApplication() {
        var file = open(officer, "thing", null);

        assertThatThrownBy(() -> tenants.superuser().useTransaction(handle -> {
                    handle.execute("set local role xinheng_app");
                    handle.execute("set local app.tenant = '" + city.id() + "'");
                    handle.execute("update case_step set note = 'x' where case_file = ?", file.id());
                }))
                .hasMessageContaining("permission denied");
    }
}
