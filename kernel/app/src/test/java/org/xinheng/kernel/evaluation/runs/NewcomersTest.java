package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.Farms;
import org.xinheng.kernel.evaluation.GradeView;
import org.xinheng.kernel.evaluation.Grades;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenants;

/** Tourism operators are not graded in their first year, counted from the day the registry gives. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class NewcomersTest {

    private static final String STANDARD = "tourism-operators";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Grades grades;

    @Inject
    GradeRuns runs;

    private Actor administrator;
    private Farms firms;
    private Farms.Farm young;
    private Farms.Farm grown;
    private Farms.Farm unknown;

    @BeforeEach
    void threeTravelAgenciesWithAPermit() {
        var mine = tenants.fresh();
        administrator = mine.actor(Role.CITY_ADMINISTRATOR);
        plugins.enable(administrator, "tourism");
        firms = new Farms(tenants, mine);
        young = agency("示例新办旅行社有限公司", 1);
        grown = agency("示例老牌旅行社有限公司", 2);
        unknown = agency("示例未登记旅行社有限公司", 3);
        firms.registration(young, 11, "2025-11-02");
        firms.registration(grown, 12, "2025-11-01");
    }

    private Farms.Farm agency(String name, int number) {
        var agency = firms.farm(name);
        firms.permit(agency, number);
        return agency;
    }

    @Test
    void aFirmIsNotGradedUntilItHasBeenRegisteredForAYear() {
        assertThat(gradeOf(young, DAY)).isEqualTo("M");
        assertThat(gradeOf(young, DAY.plusDays(1))).isEqualTo("AAA");
        assertThat(gradeOf(grown, DAY)).isEqualTo("AAA");
    }

    @Test
    void aFirmWhoseRegistrationNobodyReportedIsGradedByItsRecords() {
        assertThat(gradeOf(unknown, DAY)).isEqualTo("AAA");
    }

    @Test
    void theYoungestEntryOfTheRegistryCounts() {
        firms.registration(young, 13, "2016-05-09");

        assertThat(gradeOf(young, DAY)).isEqualTo("AAA");
    }

    @Test
    void aRunGradesAsThePageOfTheFirmDoes() {
        var run = RunEnd.of(
                runs, administrator, runs.start(administrator, STANDARD, DAY).id());

        assertThat(stored(run.id()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(young.code(), "M", grown.code(), "AAA", unknown.code(), "AAA"));
    }

    @Test
    void anotherPlacesRegistryCountsOnlyThere() {
        var other = tenants.fresh();
        new Farms(tenants, other).registration(unknown, 14, "2026-09-01");

        assertThat(gradeOf(unknown, DAY)).isEqualTo("AAA");
    }

    private String gradeOf(Farms.Farm firm, LocalDate day) {
        return grades.list(administrator, firm.code(), day).items().stream()
                .filter(grade -> grade.standard().equals(STANDARD))
                .map(GradeView::grade)
                .map(grade -> grade.id())
                .collect(Collectors.joining(","));
    }

    private Map<String, String> stored(UUID run) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select s.code, g.grade from grade g join subject s on s.id = g.subject where g.run = :run
                        """)
                        .bind("run", run)
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
