package org.xinheng.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseRow;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.measures.tasks.MeasureTaskRow;
import org.xinheng.kernel.measures.tasks.MeasureTasks;
import org.xinheng.kernel.measures.tasks.TaskQuery;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** The decision a listing rests on is repaired: the list lets the subject go, and the measures are lifted with receipts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepairedListingTest {

    @Inject
    TestTenants tenants;

    @Inject
    Proposals proposals;

    @Inject
    ListDecisions decisions;

    @Inject
    Removals removals;

    @Inject
    ListEntries entries;

    @Inject
    EndTerms terms;

    @Inject
    MeasureTasks tasks;

    @Inject
    @All
    List<RepairConsumer> consumers;

    @Inject
    CaseDesk desk;

    @Inject
    Clock clock;

    private ListScene scene;
    private UUID entry;
    private LocalDate today;

    @BeforeEach
    void aListedFirmWithARepairedPenalty() throws Exception {
        scene = new ListScene(tenants, ListScene.penalty());
        today = LocalDate.now(clock);
        entry = scene.list(proposals, decisions, entries);
        for (int i = 0; i < 100 && tasks().isEmpty(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update record set state = 'REPAIRED', publish = false where id = :id")
                        .bind("id", scene.penalty.id())
                        .execute());
    }

    private List<MeasureTaskRow> tasks() {
        return tasks.list(scene.city.actor(Role.CITY_ADMINISTRATOR), TaskQuery.ofEntry(entry), null, 200)
                .items();
    }

    private String applied(String consumer) {
        var repaired = new RepairConsumer.Repaired(
                UUID.randomUUID(), "XF-1", scene.penalty.id(), "administrative-penalty", scene.penalty.code());
        return consumers.stream()
                .filter(each -> each.name().equals(consumer))
                .findFirst()
                .orElseThrow()
                .apply(Actor.system(scene.city.id()), repaired);
    }

    private List<CaseRow> askedRemovals() {
        return desk.list(scene.lead, new CaseQuery("list-removal", null, null, false, false, false, null), null, 10)
                .items();
    }

    private static Ticket at(CaseRow row) {
        return new Ticket(row.id(), row.version(), null);
    }

    @Test
    void theListingPushesATaskToEveryBody() {
        assertThat(tasks()).isNotEmpty().allMatch(task -> entry.equals(task.entry()));
    }

    @Test
    void beforeTheShortestTimeIsOverTheListKeepsTheSubjectAndSaysFromWhenItGoes() {
        LocalDate from = entries.require(scene.lead, entry).repairableFrom();

        assertThat(applied("lists")).contains(String.valueOf(from), "由系统启动移出");
        assertThat(applied("measures")).contains("措施随名单解除");
        assertThat(askedRemovals()).isEmpty();
        assertThat(terms.startOf(scene.city.id())).isZero();

        scene.setEntry(entry, "repairable_from", today);
        assertThat(terms.startOf(scene.city.id())).isEqualTo(1);
        assertThat(askedRemovals()).hasSize(1);
        assertThat(terms.startOf(scene.city.id())).as("once only").isZero();
    }

    @Test
    void theRemovalIsStartedDecidedAndTheMeasuresAreLiftedBeforeTheReceiptIsGiven() {
        scene.setEntry(entry, "repairable_from", today);
        var outside = tasks().stream()
                .filter(task -> task.bureau() == null && task.state().equals("PUSHED"))
                .findFirst()
                .orElseThrow();
        var administrator = scene.city.actor(Role.CITY_ADMINISTRATOR);
        tasks.accept(administrator, new Ticket(outside.id(), outside.version(), null), "已函告。");

        assertThat(applied("lists")).contains("已启动移出");
        assertThat(applied("lists")).as("heard again").contains("正在审核");
        assertThat(askedRemovals()).hasSize(1);
        assertThatThrownBy(() -> applied("measures")).hasMessageContaining("尚未决定");

        removals.grant(scene.lead, at(askedRemovals().getFirst()), "义务已履行，准予移出。");
        assertThatThrownBy(() -> applied("measures")).hasMessageContaining("还有1项措施未报送解除回执");

        var lifting = tasks().stream()
                .filter(task -> task.id().equals(outside.id()))
                .findFirst()
                .orElseThrow();
        assertThat(lifting.endedBecause()).isEqualTo("信用修复提前移出");
        tasks.lift(administrator, new Ticket(lifting.id(), lifting.version(), null), today, "已函告解除。");

        assertThat(applied("measures")).contains("均已解除");
        assertThat(applied("lists")).contains("已于" + today + "移出");
    }

    @Test
    void aRemovalThatIsDeniedLeavesTheMeasuresInPlace() {
        scene.setEntry(entry, "repairable_from", today);
        applied("lists");
        removals.deny(scene.lead, at(askedRemovals().getFirst()), "同类行为再次发生。");

        assertThat(applied("lists")).contains("已有决定");
        assertThat(applied("measures")).contains("措施随名单解除");
        assertThat(terms.startOf(scene.city.id())).as("not asked again").isZero();
        assertThat(tasks()).allMatch(task -> task.endedOn() == null);
    }

    @Test
    void nothingFollowsWhileACourtsPlanShieldsTheDecision() throws Exception {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update record set state = 'SHIELDED' where id = :id")
                        .bind("id", scene.penalty.id())
                        .execute());

        assertThat(applied("measures")).isNotEmpty();
        assertThat(tasks()).allMatch(task -> task.endedOn() != null);
        assertThat(tasks())
                .extracting(MeasureTaskRow::endedBecause)
                .allMatch(because -> String.valueOf(because).contains("重整"));

        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update record set state = 'EFFECTIVE' where id = :id")
                        .bind("id", scene.penalty.id())
                        .execute());
        applied("measures");
        assertThat(tasks()).anyMatch(task -> task.endedOn() == null);
    }
}
