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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.measures.AskCheck;
import org.xinheng.kernel.measures.CheckView;
import org.xinheng.kernel.measures.Checks;
import org.xinheng.kernel.measures.library.MeasureExamples;
import org.xinheng.kernel.records.RecordsMerged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatuteTasksTest {

    private static final String ORDERS = "{\"CF_YJ\": \"《中华人民共和国招标投标法》第五十三条\", \"CF_NR\": \"取消投标资格\"}";

    @Inject
    TestTenants tenants;

    @Inject
    TaskScene scene;

    @Inject
    FollowMerged merged;

    @Inject
    MeasureTasks tasks;

    @Inject
    MeasureExamples examples;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    private final UUID batch = UUID.randomUUID();
    private TestTenant city;
    private TestRecord decision;
    private LocalDate today;
    private Actor clerk;

    @BeforeEach
    void aDecisionThatTakesTheRightToBid() {
        city = tenants.fresh();
        today = LocalDate.now(clock);
        clerk = city.actorOf(city.bureau("样例市公共资源交易管理局"), Role.BUREAU_CLERK);
        decision = TestRecord.penalty()
                .set("decided_on", today.minusMonths(1))
                .set("payload", ORDERS)
                .set("batch", batch)
                .set("line", 3)
                .in(city, tenants);
    }

    private void heard(int fromLine, int toLine) {
        merged.hear(Actor.system(city.id()), new RecordsMerged(batch, fromLine, toLine));
    }

    private List<MeasureTaskRow> rows() {
        return scene.tasks(city, decision.id());
    }

    private CheckView check(TestTenant place) {
        return checks.check(
                place.actor(Role.CITY_ADMINISTRATOR), new AskCheck(decision.code(), Matter.BIDDING, "投标资格审查"));
    }

    private void set(String change) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update record set " + change + " where id = :id")
                        .bind("id", decision.id())
                        .execute());
    }

    @Test
    void aMergedDecisionPushesOnceToEveryBodyOfTheMeasureAndNamesTheStatute() {
        heard(10, 20);
        assertThat(rows()).as("other lines").isEmpty();

        heard(1, 10);
        heard(1, 10);

        assertThat(rows())
                .extracting(MeasureTaskRow::measure, MeasureTaskRow::body)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("bid-exclusion", "招标人"),
                        org.assertj.core.groups.Tuple.tuple("bid-exclusion", "公共资源交易监督部门"));
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.entry()).isNull();
            assertThat(row.list()).isNull();
            assertThat(row.record()).isEqualTo(decision.id());
            assertThat(row.listLabel()).startsWith("招标投标法第五十三条");
        });
        var order = tasks.require(
                        clerk,
                        rows().stream()
                                .filter(row -> row.bureau() != null)
                                .findFirst()
                                .orElseThrow()
                                .id())
                .file()
                .body();
        assertThat(order).contains("tendering-law-53", "样例局");
    }

    @Test
    void anotherVersionThatOrdersNothingTakesTheTasksBack() {
        heard(1, 10);
        set("payload = '{\"CF_YJ\": \"招标投标法第五十三条\", \"CF_NR\": \"罚款\"}'");

        heard(1, 10);

        assertThat(rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.stateLabel()).isEqualTo("已撤回（未执行）");
            assertThat(row.endedOn()).isEqualTo(today);
        });
    }

    @Test
    void whoChecksIsToldByWhichStatuteAndUntilWhenAndOnlyWhereTheDecisionIs() {
        var found = check(city);

        assertThat(found.outcome()).isEqualTo("RESTRICTED");
        assertThat(found.answer().restrictions()).singleElement().satisfies(line -> {
            assertThat(line.measure()).isEqualTo("bid-exclusion");
            assertThat(line.because().polarity()).isEqualTo("STATUTE");
            assertThat(line.because().listLabel()).startsWith("招标投标法第五十三条");
            assertThat(line.until()).isEqualTo(today.minusMonths(1).plusYears(1));
        });
        assertThat(check(tenants.fresh()).outcome()).as("another tenant").isEqualTo("CLEAR");
        set("state = 'HELD', publish = false");
        assertThat(check(city).outcome()).as("held back").isEqualTo("CLEAR");
    }

    @Test
    void anExampleOfItNamesTheStatuteAndNeedsAPublicDecision() {
        heard(1, 10);
        var own =
                rows().stream().filter(row -> row.bureau() != null).findFirst().orElseThrow();
        var accepted = tasks.accept(clerk, new Ticket(own.id(), own.version(), null), "")
                .task();
        tasks.execute(
                clerk,
                new Ticket(own.id(), accepted.version(), null),
                new ReportExecution(null, today, "已在交易系统中限制。", "公管函〔2026〕1号", null));

        assertThat(examples.propose(clerk, own.id()).followsFrom()).startsWith("招标投标法第五十三条");
        set("publish = false");
        var others = tenants.fresh();
        assertThatThrownBy(() -> examples.propose(others.actor(Role.CITY_ADMINISTRATOR), own.id()))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("MEASURE_TASK_UNKNOWN"));
    }
}
