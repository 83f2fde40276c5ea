package org.xinheng.kernel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MonitoringTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Inject
    TestTenants tenants;

    @Inject
    Monitoring monitoring;

    private TestTenant mine;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
    }

    @Test
    void timelinessCountsWorkingDaysFromTheDecisionToTheReport() {
        report(mine, MONDAY.plusDays(2), false);
        report(mine, MONDAY.plusDays(14), true);

        var found = monitoring.timeliness(mine.actor(Role.BUREAU_LEAD), MONDAY, MONDAY.plusDays(30));

        assertThat(found)
                .containsExactly(
                        new BureauTimeliness(new BureauTimeliness.BureauName(mine.bureau(), "农业农村局"), 2, 1, 1, 6.0));
    }

    @Test
    void whatWasDueBeforeThePlaceWasOpenedDoesNotCount() {
        opened(mine, MONDAY.plusDays(10));
        TestRecord.permit()
                .set("source_bureau", mine.bureau())
                .set("reported_on", MONDAY.plusDays(12))
                .set("due_on", MONDAY.plusDays(9))
                .in(mine, tenants);
        TestRecord.permit()
                .set("source_bureau", mine.bureau())
                .set("reported_on", MONDAY.plusDays(12))
                .set("due_on", MONDAY.plusDays(10))
                .in(mine, tenants);

        assertThat(monitoring.timeliness(mine.actor(Role.BUREAU_LEAD), MONDAY, MONDAY.plusDays(30)))
                .extracting(BureauTimeliness::reported)
                .containsExactly(1L);
    }

    private void opened(TestTenant tenant, LocalDate day) {
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update tenant set opened_at = ? where id = ?", day.atStartOfDay(), tenant.id()));
    }

    @Test
    void anotherTenantsReportsAreNotCounted() {
        report(tenants.fresh(), MONDAY.plusDays(2), false);

        assertThat(monitoring.timeliness(mine.actor(Role.CITY_ADMINISTRATOR), MONDAY, MONDAY.plusDays(30)))
                .isEmpty();
    }

    @Test
    void heldRecordsWaitForTheirBureauAndTheOverdueOnesComeFirst() {
        held(MONDAY.plusDays(9));
        held(LocalDate.of(2090, 1, 2));

        assertThat(monitoring.tasks(mine.actor(Role.BUREAU_CLERK)))
                .extracting(OpenTask::kind, OpenTask::count, OpenTask::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("HELD_OVERDUE", 1L, MONDAY.plusDays(9)),
                        org.assertj.core.groups.Tuple.tuple("HELD_RECORDS", 1L, LocalDate.of(2090, 1, 2)));
    }

    @Test
    void casesWaitForTheBureauWhoseTurnItIsAndOverdueOnesAlsoForThePlatform() {
        openCase("CS1", LocalDate.of(2090, 1, 2));
        openCase("CS2", MONDAY);
        var platform = new Actor(
                mine.id(),
                Set.of(mine.id()),
                UUID.randomUUID().toString(),
                "信用办",
                null,
                Set.of(Role.CITY_ADMINISTRATOR));

        assertThat(monitoring.tasks(mine.actor(Role.BUREAU_CLERK)))
                .extracting(OpenTask::kind, OpenTask::count, OpenTask::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CASES_OVERDUE", 1L, MONDAY),
                        org.assertj.core.groups.Tuple.tuple("CASES_OPEN", 2L, MONDAY));
        assertThat(monitoring.tasks(platform)).extracting(OpenTask::kind).containsExactly("CASES_OVERDUE");
        assertThat(monitoring.tasks(mine.actorOf(mine.bureau("文化局"), Role.BUREAU_CLERK)))
                .isEmpty();
    }

    private void openCase(String number, LocalDate due) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body,
                          bureau, due_on, opened_by, opened_by_name, opened_at)
                        values (:tenant, 'errand', '测试业务', :number, 'X', '样例', 'WAITING', '待办', '{}', :bureau, :due, 'p',
                          '测试人员', now())
                        """)
                        .bind("tenant", mine.id())
                        .bind("number", number)
                        .bind("bureau", mine.bureau())
                        .bind("due", due)
                        .execute());
    }

    @Test
    void aFirmSeesNeitherTasksNorTimeliness() {
        assertThatThrownBy(() -> monitoring.tasks(mine.actor(Role.FIRM))).hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> monitoring.timeliness(mine.actor(Role.FIRM), null, null))
                .hasMessageContaining("您的角色不能执行此操作");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> monitoring.timeliness(mine.actor(Role.AUDITOR), MONDAY, MONDAY.minusDays(1)))
                .hasMessage("统计期间的截止日 2026-03-01 早于起始日 2026-03-02，请调整后再查。");
    }

    private void report(TestTenant tenant, LocalDate day, boolean late) {
        TestRecord.permit()
                .set("source_bureau", tenant.bureau())
                .set("reported_on", day)
                .set("late", late)
                .in(tenant, tenants);
    }

    private void held(LocalDate due) {
        TestRecord.permit()
                .set("state", "HELD")
                .set("publish", false)
                .set("source_bureau", mine.bureau())
                .set("due_on", due)
                .in(mine, tenants);
    }
}
