package org.xinheng.kernel.measures.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.measures.tasks.AnswerTasks.Chosen;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TaskAnswersTest {

    private static final String TAX = "preference-limits/税务部门";

    @Inject
    TestTenants tenants;

    @Inject
    TaskScene scene;

    @Inject
    TaskAnswers answers;

    @Inject
    MeasureTasks tasks;

    @Inject
    Clock clock;

    private TestTenant city;
    private Actor clerk;

    @BeforeEach
    void aCityWithATaxBureau() {
        city = tenants.fresh();
        clerk = city.actorOf(city.bureau("国家税务总局测试市税务局"), Role.BUREAU_CLERK);
    }

    private MeasureTaskRow task(String measureAndBody) {
        UUID entry = scene.entry(
                city,
                TestRecord.penalty().in(city, tenants),
                TaskScene.DEFAULTERS,
                "MISCONDUCT",
                LocalDate.now(clock).minusDays(3));
        scene.heard(city, entry);
        return java.util.Objects.requireNonNull(scene.byBody(city, entry).get(measureAndBody));
    }

    private static AnswerTasks ask(String answer, @Nullable String note, MeasureTaskRow... rows) {
        return new AnswerTasks(
                answer,
                note,
                java.util.Arrays.stream(rows)
                        .map(row -> new Chosen(row.id(), row.version()))
                        .toList());
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void severalTasksAreAnsweredAtOnceAndARepeatedRequestChangesNothing() {
        var first = task(TAX);
        var second = task(TAX);

        var done = answers.answer(clerk, ask("ACCEPT", "已布置各分局。", first, second), "one-request");

        assertThat(done.answered()).isEqualTo(2);
        assertThat(done.refused()).isZero();
        assertThat(done.items())
                .extracting(row -> java.util.Objects.requireNonNull(row.task()).stateLabel())
                .containsOnly("已响应，待执行反馈");
        var again = answers.answer(clerk, ask("ACCEPT", "已布置各分局。", first, second), "one-request");
        assertThat(again.answered()).isEqualTo(2);
        assertThat(tasks.require(clerk, first.id()).task().version()).isEqualTo(first.version() + 1);
    }

    @Test
    void whatIsRefusedStandsInItsRowAndDoesNotUndoTheOthers() {
        var fine = task(TAX);
        var stale = task(TAX);
        tasks.accept(clerk, new org.xinheng.kernel.cases.Ticket(stale.id(), stale.version(), null), "");
        var others = task("bid-exclusion/招标人");
        var elsewhere = UUID.randomUUID();

        var done = answers.answer(
                clerk,
                new AnswerTasks(
                        "NOT_APPLICABLE",
                        "该企业未享受优惠。",
                        List.of(
                                new Chosen(stale.id(), stale.version()),
                                new Chosen(fine.id(), fine.version()),
                                new Chosen(others.id(), others.version()),
                                new Chosen(elsewhere, 1))),
                null);

        assertThat(done.answered()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(3);
        assertThat(done.items())
                .extracting(TaskAnswers.Row::code)
                .containsExactly("CASE_CHANGED", null, "CASE_NOT_YOURS", "CASE_UNKNOWN");
        assertThat(done.items().getFirst().detail()).contains("请刷新");
        assertThat(tasks.require(clerk, fine.id()).task().stateLabel()).isEqualTo("无实施情形");
    }

    @Test
    void anotherTenantsTaskIsNotThere() {
        var mine = task(TAX);
        var city2 = tenants.fresh();
        var stranger = city2.actorOf(city2.bureau(), Role.BUREAU_LEAD);

        assertThat(answers.answer(stranger, ask("ACCEPT", "", mine), null).items())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("CASE_UNKNOWN"));
    }

    @Test
    void aBadRequestIsRefusedAsAWholeAndSaysWhatToDo() {
        var row = task(TAX);
        var chosen = new Chosen(row.id(), row.version());

        refused("MEASURE_TASK_INVALID", "ACCEPT（响应）", () -> answers.answer(clerk, ask("DO_IT", "", row), null));
        refused("MEASURE_TASK_INVALID", "1至200项", () -> answers.answer(clerk, ask("ACCEPT", ""), null));
        refused(
                "MEASURE_TASK_INVALID",
                "1至200项",
                () -> answers.answer(clerk, new AnswerTasks("ACCEPT", "", null), null));
        refused("MEASURE_TASK_INVALID", "第2项任务重复", () -> answers.answer(clerk, ask("ACCEPT", "", row, row), null));
        refused(
                "MEASURE_TASK_INVALID",
                "第1项任务没有写明编号",
                () -> answers.answer(clerk, new AnswerTasks("ACCEPT", "", List.of(new Chosen(null, 1))), null));
        refused(
                "CASE_VERSION_MISSING",
                "version",
                () -> answers.answer(
                        clerk,
                        new AnswerTasks("ACCEPT", "", List.of(chosen, new Chosen(UUID.randomUUID(), null))),
                        null));
        refused("CASE_REASON_MISSING", "理由", () -> answers.answer(clerk, ask("NOT_APPLICABLE", " ", row), null));
        refused(
                "MEASURE_TASK_INVALID",
                "最多100字",
                () -> answers.answer(clerk, ask("ACCEPT", "字".repeat(101), row), null));
        refused("ROLE_MISSING", "", () -> answers.answer(city.actor(Role.AUDITOR), ask("ACCEPT", "", row), null));
        assertThat(tasks.require(clerk, row.id()).task().state()).isEqualTo("PUSHED");
    }
}
