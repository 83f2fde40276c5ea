package org.xinheng.kernel.measures.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.monitoring.Monitoring;
import org.xinheng.kernel.monitoring.OpenTask;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MeasureTasksTest {

    private static final byte[] PDF = "%PDF-1.7 样例".getBytes(StandardCharsets.UTF_8);

    @Inject
    TestTenants tenants;

    @Inject
    TaskScene scene;

    @Inject
    MeasureTasks tasks;

    @Inject
    FollowEditions editions;

    @Inject
    CaseDesk desk;

    @Inject
    Monitoring monitoring;

    @Inject
    Clock clock;

    private TestTenant city;
    private TestRecord firm;
    private LocalDate today;
    private UUID tax;
    private Actor taxClerk;

    @BeforeEach
    void aCityWithATaxBureau() {
        city = tenants.fresh();
        tax = city.bureau("国家税务总局测试市税务局");
        taxClerk = city.actorOf(tax, Role.BUREAU_CLERK);
        firm = TestRecord.penalty().in(city, tenants);
        today = LocalDate.now(clock);
    }

    private UUID defaulter() {
        UUID entry = scene.entry(city, firm, TaskScene.DEFAULTERS, "MISCONDUCT", today.minusDays(3));
        scene.heard(city, entry);
        return entry;
    }

    private MeasureTaskRow task(UUID entry, String measureAndBody) {
        return java.util.Objects.requireNonNull(scene.byBody(city, entry).get(measureAndBody), measureAndBody);
    }

    private static Ticket at(MeasureTaskRow row) {
        return new Ticket(row.id(), row.version(), null);
    }

    private ReportExecution done(LocalDate on, String documentNo) {
        return new ReportExecution(null, on, "已停止适用即征即退优惠。", documentNo, new BigDecimal("12000.50"));
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    private long waiting(Actor actor, String kind) {
        return monitoring.tasks(actor).stream()
                .filter(task -> task.kind().equals(kind))
                .mapToLong(OpenTask::count)
                .sum();
    }

    @Test
    void everyBodyOfEveryMeasureGetsItsTaskAndTheBureauThatStandsForIt() {
        var byBody = scene.byBody(city, defaulter());

        var preference = java.util.Objects.requireNonNull(byBody.get("preference-limits/税务部门"));
        assertThat(preference.bureau()).isEqualTo(tax);
        assertThat(preference.state()).isEqualTo("PUSHED");
        assertThat(preference.due()).isAfter(today);
        assertThat(preference.incentive()).isFalse();
        var bidding = java.util.Objects.requireNonNull(byBody.get("bid-exclusion/招标人"));
        assertThat(bidding.bureau()).as("outside: the platform answers for it").isNull();
        assertThat(byBody).doesNotContainKey("schooling-limits/教育部门");
        assertThat(byBody.values()).noneMatch(MeasureTaskRow::incentive);
    }

    @Test
    void aFactHeardTwiceOrAfterARestartPushesNothingTwice() {
        UUID entry = defaulter();
        int before = scene.tasks(city, entry).size();

        scene.heard(city, entry);
        editions.followIn(city.id());

        assertThat(scene.tasks(city, entry)).hasSize(before);
    }

    @Test
    void aFactThatWasNeverHeardIsMadeUpForWhenTheLawIsFollowedFirst() {
        UUID entry = scene.entry(city, firm, TaskScene.DEFAULTERS, "MISCONDUCT", today.minusDays(3));
        assertThat(scene.tasks(city, entry)).isEmpty();

        assertThat(editions.followIn(city.id())).isTrue();

        assertThat(scene.tasks(city, entry)).isNotEmpty();
        assertThat(editions.followIn(city.id())).as("nothing turned since").isFalse();
    }

    @Test
    void aBureauAnswersExecutesWithProofAndLiftsWithAReceipt() {
        UUID entry = defaulter();
        var pushed = task(entry, "preference-limits/税务部门");
        assertThat(waiting(taxClerk, "MEASURE_TASKS_OPEN")).isPositive();

        var accepted = tasks.accept(taxClerk, at(pushed), "已布置。").task();
        assertThat(accepted.stateLabel()).isEqualTo("已响应，待执行反馈");
        assertThat(accepted.answeredOn()).isEqualTo(today);
        refused("MEASURE_EVIDENCE_MISSING", "文书的编号", () -> tasks.execute(taxClerk, at(accepted), done(today, " ")));
        refused(
                "MEASURE_TASK_INVALID",
                "不晚于今天",
                () -> tasks.execute(taxClerk, at(accepted), done(today.plusDays(1), "税告〔2026〕1号")));

        tasks.addProof(taxClerk, accepted.id(), "通知书.pdf", PDF);
        var executed = tasks.execute(taxClerk, at(accepted), done(today, "")).task();
        assertThat(executed.state()).isEqualTo("EXECUTED");
        assertThat(executed.amount()).isEqualByComparingTo("12000.50");
        assertThat(executed.due()).isNull();

        scene.ended(city, entry, today);
        var lifting = task(entry, "preference-limits/税务部门");
        assertThat(lifting.stateLabel()).isEqualTo("应解除，待回执");
        assertThat(lifting.endedBecause()).isEqualTo("认定机关已移出");
        assertThat(lifting.due()).isAfter(today);
        refused(
                "MEASURE_TASK_INVALID",
                "不早于" + today,
                () -> tasks.lift(taxClerk, at(lifting), today.minusDays(1), "已恢复。"));

        var lifted = tasks.lift(taxClerk, at(lifting), today, "已恢复优惠资格。");
        assertThat(lifted.task().state()).isEqualTo("LIFTED");
        assertThat(lifted.task().liftedOn()).isEqualTo(today);
        assertThat(lifted.file().documents()).singleElement().satisfies(paper -> {
            assertThat(paper.title()).isEqualTo("联合奖惩措施解除回执");
            assertThat(desk.document(taxClerk, lifted.task().id(), paper.id()).body())
                    .contains("解除日期：" + today, "已恢复优惠资格。", "税务部门");
        });
    }

    @Test
    void whatNobodyHadAnsweredIsTakenBackAndOwesNothing() {
        UUID entry = defaulter();
        scene.ended(city, entry, today);

        assertThat(task(entry, "preference-limits/税务部门").stateLabel()).isEqualTo("已撤回（未执行）");
        assertThat(scene.tasks(city, entry)).noneMatch(row -> row.state().equals("LIFTING"));
        int all = scene.tasks(city, entry).size();
        scene.heardEnd(city, entry);
        assertThat(scene.tasks(city, entry)).hasSize(all);
    }

    @Test
    void aReceiptThatIsLateShowsOnTheDashboardAndEscalates() {
        UUID entry = defaulter();
        tasks.accept(taxClerk, at(task(entry, "preference-limits/税务部门")), "");
        scene.ended(city, entry, today);
        var administrator = city.actor(Role.CITY_ADMINISTRATOR);
        assertThat(waiting(administrator, "MEASURES_LIFT_OVERDUE")).isZero();

        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update case_file set due_on = :day where id = :id")
                        .bind("day", today.minusDays(1))
                        .bind("id", task(entry, "preference-limits/税务部门").id())
                        .execute());

        assertThat(waiting(administrator, "MEASURES_LIFT_OVERDUE")).isEqualTo(1);
        assertThat(waiting(taxClerk, "MEASURES_LIFT_OVERDUE")).isEqualTo(1);
        assertThat(waiting(city.actor(Role.BUREAU_CLERK), "MEASURES_LIFT_OVERDUE"))
                .as("another bureau")
                .isZero();
        assertThat(waiting(administrator, "CASES_OVERDUE")).isEqualTo(1);
    }

    @Test
    void whatDoesNotApplyIsAnsweredWithTheReasonAndNotPushedAgain() {
        UUID entry = defaulter();
        var pushed = task(entry, "preference-limits/税务部门");
        refused("CASE_REASON_MISSING", "理由", () -> tasks.notApplicable(taxClerk, at(pushed), " "));

        tasks.notApplicable(taxClerk, at(pushed), "该企业未享受任何优惠。");
        scene.heard(city, entry);

        assertThat(task(entry, "preference-limits/税务部门").stateLabel()).isEqualTo("无实施情形");
    }

    @Test
    void onlyTheBureauItselfAnswersAndForOutsideBodiesThePlatform() {
        UUID entry = defaulter();
        var own = task(entry, "preference-limits/税务部门");
        var outside = task(entry, "bid-exclusion/招标人");
        var other = city.actor(Role.BUREAU_CLERK);
        var administrator = city.actor(Role.CITY_ADMINISTRATOR);

        refused("CASE_NOT_YOURS", "", () -> tasks.accept(other, at(own), ""));
        refused("CASE_NOT_YOURS", "", () -> tasks.accept(administrator, at(own), ""));
        refused("CASE_NOT_YOURS", "", () -> tasks.accept(taxClerk, at(outside), ""));
        refused("ROLE_MISSING", "", () -> tasks.accept(city.actor(Role.AUDITOR), at(own), ""));
        refused("ROLE_MISSING", "", () -> tasks.accept(city.firm(firm.code()), at(own), ""));
        assertThat(tasks.accept(administrator, at(outside), "已函告。").task().state())
                .isEqualTo("ACCEPTED");
        refused("MEASURE_TASK_UNKNOWN", "", () -> tasks.require(other, own.id()));
        refused(
                "MEASURE_TASK_UNKNOWN",
                "",
                () -> tasks.require(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), own.id()));
    }

    @Test
    void aSecondTabIsBehindAndAWrongStateIsSaid() {
        UUID entry = defaulter();
        var pushed = task(entry, "preference-limits/税务部门");
        refused("CASE_WRONG_STATE", "待响应", () -> tasks.execute(taxClerk, at(pushed), done(today, "x")));
        tasks.accept(taxClerk, at(pushed), "");
        refused("CASE_CHANGED", "", () -> tasks.accept(taxClerk, at(pushed), ""));
    }

    @Test
    void aFirmReadsWhatIsDoneBecauseOfItsOwnEntryOnly() {
        UUID entry = defaulter();

        assertThat(tasks.list(city.firm(firm.code()), TaskScene.of(entry), null, 200)
                        .items())
                .hasSameSizeAs(scene.tasks(city, entry));
        assertThat(tasks.list(city.firm("91331102MA00000001"), TaskScene.of(entry), null, 200)
                        .items())
                .isEmpty();
    }

    @Test
    void praiseOpensTheGreenChannelUntilBlameWithholdsIt() {
        UUID red = scene.entry(city, firm, TaskScene.RED, "HONOUR", today.minusDays(9));
        scene.heard(city, red);
        assertThat(scene.tasks(city, red))
                .allMatch(MeasureTaskRow::incentive)
                .extracting(MeasureTaskRow::measure)
                .contains("green-channel", "tolerant-acceptance", "fewer-inspections");

        UUID blame = defaulter();
        assertThat(scene.tasks(city, red)).allMatch(row -> row.endedOn() != null);

        scene.ended(city, blame, today);
        assertThat(scene.tasks(city, red).stream().filter(row -> row.endedOn() == null))
                .extracting(MeasureTaskRow::measure)
                .contains("green-channel", "tolerant-acceptance", "fewer-inspections");
    }

    @Test
    void thePlatformDoesItsOwnPartByItself() {
        UUID red = scene.entry(city, firm, TaskScene.RED, "HONOUR", today.minusDays(9));
        scene.heard(city, red);
        assertThat(task(red, "honour-publicity/公共信用信息平台").state()).isEqualTo("EXECUTED");

        scene.ended(city, red, today);

        assertThat(task(red, "honour-publicity/公共信用信息平台").liftedOn()).isEqualTo(today);
    }

    @Test
    void tasksAreFoundByMeasureBodyStageAndTheDayOfTheirPush() {
        UUID entry = defaulter();
        tasks.accept(taxClerk, at(task(entry, "preference-limits/税务部门")), "");
        var administrator = city.actor(Role.CITY_ADMINISTRATOR);

        assertThat(found(administrator, "bid-exclusion", "招标人", null, TaskQuery.Span.ANY))
                .singleElement()
                .satisfies(row -> assertThat(row.stateLabel()).isEqualTo("待响应"));
        assertThat(found(taxClerk, null, null, TaskQuery.Stage.ANSWERED, TaskQuery.Span.ANY))
                .extracting(MeasureTaskRow::measure)
                .containsExactly("preference-limits");
        assertThat(found(taxClerk, null, null, TaskQuery.Stage.EXECUTED, TaskQuery.Span.ANY))
                .isEmpty();
        assertThat(found(administrator, null, null, null, new TaskQuery.Span(today, today)))
                .hasSameSizeAs(scene.tasks(city, entry));
        assertThat(found(administrator, null, null, null, new TaskQuery.Span(null, today.minusDays(1))))
                .isEmpty();
        assertThat(tasks.measures(taxClerk)).extracting(PushedMeasure::measure).containsExactly("preference-limits");
    }

    private java.util.List<MeasureTaskRow> found(
            Actor actor,
            @org.jspecify.annotations.Nullable String measure,
            @org.jspecify.annotations.Nullable String body,
            TaskQuery.@org.jspecify.annotations.Nullable Stage stage,
            TaskQuery.Span pushed) {
        return tasks.list(
                        actor,
                        new TaskQuery(null, null, measure, body, null, null, false, false, null, stage, pushed),
                        null,
                        200)
                .items();
    }

    @Test
    void tasksComeInPagesWithoutHolesOrDoubles() {
        UUID entry = defaulter();
        var administrator = city.actor(Role.CITY_ADMINISTRATOR);
        var seen = new java.util.ArrayList<UUID>();
        String after = null;
        do {
            var page = tasks.list(administrator, TaskScene.of(entry), after, 3);
            page.items().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().hasSameSizeAs(scene.tasks(city, entry));
        refused("MEASURE_TASK_CURSOR_INVALID", "", () -> tasks.list(administrator, TaskScene.of(entry), "x", 3));
    }
}
