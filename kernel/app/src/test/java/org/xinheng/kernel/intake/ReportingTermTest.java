package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.intake.Tables.permit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.TestClock;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A place may ask its bureaus to report sooner than the law does; then that is what late means there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportingTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Inject
    Intake intake;

    @Inject
    Catalogue catalogue;

    @Inject
    TestTenants tenants;

    @Inject
    TestClock clock;

    @BeforeEach
    void itIsAFridayInNovember() {
        clock.turnTo(TODAY);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.turnBack();
    }

    @Test
    void aRowReportedAfterSevenWorkingDaysIsAcceptedAndCountedLate() {
        var desk = new Desk(intake, tenants.fresh());

        var batch = desk.upload(decided(9, "2026-10-08"), permit(10));

        assertThat(batch.counts()).containsEntry("accept", 2);
        assertThat(batch.late()).isEqualTo(1);
        assertThat(batch.byRule()).containsEntry("V11", 1);
    }

    @Test
    void whatWasDueBeforeThePlaceWasOpenedIsNotLate() {
        var desk = new Desk(intake, tenants.fresh());
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update tenant set opened_at = '2026-11-01' where id = ?",
                        desk.clerk().tenant()));

        var batch = desk.upload(decided(9, "2026-10-08"));

        assertThat(batch.late()).isZero();
        assertThat(batch.byRule()).doesNotContainKey("V11");
    }

    @Test
    void whatIsInTimeByTheLawIsLateWhereThreeDaysAreAskedFor() {
        var row = decided(1, "2026-11-13");

        assertThat(new Desk(intake, tenants.fresh()).upload(row).late()).isZero();
        assertThat(new Desk(intake, belowZhongxiang()).upload(row).late()).isEqualTo(1);
        assertThat(new Desk(intake, belowZhongxiang())
                        .upload(decided(1, "2026-11-18"))
                        .late())
                .isZero();
    }

    @Test
    void theTermOfThePlaceStandsInItsCatalogue() {
        assertThat(termOf(tenants.fresh())).isEqualTo(7);
        assertThat(termOf(belowZhongxiang())).isEqualTo(3);
    }

    @Test
    void theTermIsThatOfTheDayOfTheDecision() {
        var panyu = Actor.system(panyu().id());
        var version = catalogue.require(panyu, "administrative-permit", TODAY).version();
        var reporting = catalogue.reporting(panyu, LocalDate.MIN);

        assertThat(reporting.days(version, LocalDate.of(2025, 12, 31))).isEqualTo(7);
        assertThat(reporting.days(version, LocalDate.of(2026, 1, 1))).isEqualTo(5);
        assertThat(reporting.dueOn(version, LocalDate.of(2026, 9, 29)))
                .as("over the National Day week and the working Saturday behind it")
                .isEqualTo(LocalDate.of(2026, 10, 12));
    }

    private static Map<String, String> decided(int number, String day) {
        return Tables.with(permit(number), "许可决定日期", day, "有效期自", day);
    }

    private int termOf(TestTenant tenant) {
        return catalogue
                .require(Actor.system(tenant.id()), "administrative-permit", TODAY)
                .reportWithin();
    }

    /** Without a pack of its own, under the city's. */
    private TestTenant belowZhongxiang() {
        return tenants.below(tenants.withPack("zhongxiang", tenants.root(), "COUNTY", "420881")
                .id());
    }

    private TestTenant panyu() {
        var guangzhou = tenants.withPack("guangzhou", tenants.root(), "CITY", "440100");
        return tenants.withPack("panyu", guangzhou.id(), "DISTRICT", "440113");
    }
}
