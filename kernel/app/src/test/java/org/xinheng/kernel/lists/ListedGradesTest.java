package org.xinheng.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.Grades;
import org.xinheng.kernel.evaluation.runs.GradeRuns;
import org.xinheng.kernel.evaluation.runs.RunState;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenants;

/** A place on a list reaches the grades: on the firm's page and in runs, from its first day to its last. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class ListedGradesTest {

    private static final String STANDARD = "agriculture-quality-safety";

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Proposals proposals;

    @Inject
    ListDecisions decisions;

    @Inject
    ListEntries entries;

    @Inject
    Grades grades;

    @Inject
    GradeRuns runs;

    @Inject
    Clock clock;

    private ListScene scene;

    @BeforeEach
    void aFarmWithAPenaltyInAnAgriculturalCity() {
        scene = new ListScene(tenants, ListScene.penalty().set("subject_name", "瓯江样例蔬菜专业合作社"));
        plugins.enable(scene.lead, "agriculture");
    }

    private UUID listed(String list, String ground) {
        var proposed = proposals.propose(
                scene.clerk, new ProposeListing(list, scene.penalty.id(), ground, ListScene.REASON, null), null);
        var noticed = proposals.notice(scene.clerk, ListScene.ticket(proposed));
        scene.waitUntilOver(noticed);
        decisions.list(scene.lead, ListScene.ticket(noticed), "违法事实清楚。", null);
        return entries.list(scene.lead, new EntryQuery(list, null, false, null, null), null, 1)
                .items()
                .getFirst()
                .id();
    }

    private String grade(String standard, LocalDate day) {
        return grades.list(scene.clerk, scene.penalty.code(), day).items().stream()
                .filter(grade -> grade.standard().equals(standard))
                .findFirst()
                .orElseThrow()
                .grade()
                .id();
    }

    private String gradeOfRun() throws InterruptedException {
        var run = runs.start(scene.lead, STANDARD, LocalDate.now(clock));
        for (int i = 0; i < 300 && runs.view(scene.lead, run.id()).state() == RunState.RUNNING; i++) {
            Thread.sleep(100);
        }
        return scene.one("select grade from grade where run = ?", run.id(), String.class);
    }

    @Test
    void theSeriousListDecidesTheGradeOfTheSectorOnThePageAndInARun() throws Exception {
        LocalDate today = LocalDate.now(clock);
        assertThat(grade(STANDARD, today)).isNotEqualTo("D");

        UUID entry = listed("food-safety-serious-dishonesty", "未依法取得许可从事食品药品生产经营，受到较重行政处罚");

        assertThat(grade(STANDARD, today)).isEqualTo("D");
        assertThat(grade("public-credit", today)).isEqualTo("D");
        assertThat(gradeOfRun()).isEqualTo("D");
        assertThat(grade(STANDARD, today.minusDays(1))).isNotEqualTo("D");
        scene.setEntry(entry, "listed_on", today.minusYears(3));
        scene.setEntry(entry, "ends_on", today);
        assertThat(grade(STANDARD, today)).isNotEqualTo("D");
        assertThat(grade(STANDARD, today.minusDays(1))).isEqualTo("D");
    }

    @Test
    void anEntryWithoutBaseNeverCounted() throws Exception {
        listed("food-safety-serious-dishonesty", "未依法取得许可从事食品药品生产经营，受到较重行政处罚");
        LocalDate today = LocalDate.now(clock);
        tenants.superuser()
                .useHandle(handle ->
                        handle.createUpdate("""
                        update list_entry set state = 'REMOVED', removed_on = listed_on, removed_because = 'WITHDRAWN'
                        where tenant = :tenant
                        """).bind("tenant", scene.city.id()).execute());

        assertThat(grade(STANDARD, today)).isNotEqualTo("D");
        assertThat(gradeOfRun()).isNotEqualTo("D");
    }

    @Test
    void aWarningListLowersNoFurtherThanItsRule() {
        String before = grade(STANDARD, LocalDate.now(clock));
        listed("attention-list", "多次受到行政处罚");

        assertThat(grade(STANDARD, LocalDate.now(clock))).isEqualTo(before);
        assertThat(entries.list(
                                scene.city.actor(Role.AUDITOR),
                                new EntryQuery("attention-list", null, false, null, null),
                                null,
                                10)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.published()).isFalse());
    }
}
