package org.xinheng.kernel.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.runs.GradeRuns;
import org.xinheng.kernel.evaluation.runs.RunState;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class PublicGradesTest {

    @Inject
    TestTenants tenants;

    @Inject
    GradeScene scene;

    @Inject
    Plugins plugins;

    @Inject
    GradeRuns runs;

    @Inject
    PublicGrades grades;

    @Inject
    PublicStandards standards;

    @Inject
    Publicity publicity;

    private TestTenant mine;
    private Actor kernel;
    private final Map<GradeScene.Farm, String> farms = new HashMap<>();

    @BeforeEach
    void aTownOfFarms() {
        mine = tenants.fresh();
        kernel = Actor.system(mine.id());
        plugins.enable(mine.actor(Role.BUREAU_LEAD), "agriculture");
        for (int farm = 0; farm < 10; farm++) {
            farms.put(scene.farm(mine, "示例%d号家庭农场".formatted(farm)), farm < 4 ? "A" : farm < 8 ? "B" : "D");
        }
    }

    private List<String> seen() {
        return strings("""
                select p.name || ' ' || p.grade from public_grading g join public_grade p on p.tenant = g.tenant and p.run = g.run
                where g.tenant = :tenant order by p.place, p.name
                """);
    }

    private List<String> strings(String sql) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("tenant", mine.id())
                        .mapTo(String.class)
                        .list());
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < 200 && !holds.call(); i++) {
            Thread.sleep(100);
        }
        assertThat(holds.call()).isTrue();
    }

    @Test
    void whatASecondPersonPublishesIsPublicAndNothingBefore() throws Exception {
        var lead = mine.actor(Role.BUREAU_LEAD);
        var run = runs.start(lead, GradeScene.STANDARD, null);
        eventually(() -> runs.view(lead, run.id()).state() == RunState.DRAFT);
        standards.follow(kernel);
        assertThat(seen()).as("a draft is nobody's business").isEmpty();

        runs.publish(mine.actor(Role.CITY_ADMINISTRATOR), run.id(), "已核对变动较大的主体");

        eventually(() -> seen().size() == 10);
        assertThat(strings("select cause || ' ' || published from grade_publication_receipt where tenant = :tenant"))
                .containsExactly("PUBLISHED 10");
        assertThat(strings("select shown || ' ' || graded from public_grading where tenant = :tenant"))
                .containsExactly("ALL 10");
    }

    @Test
    void aRunIsShownWholeWithItsSpreadAndWithoutScores() {
        scene.run(mine, "PUBLISHED", "2026-11-01", farms);

        grades.publish(kernel, GradeScene.STANDARD);

        assertThat(seen()).hasSize(10).startsWith("示例0号家庭农场 A").endsWith("示例9号家庭农场 D");
        assertThat(strings("""
                select (line ->> 'id') || ' ' || (line ->> 'subjects') from public_grading g
                join lateral jsonb_array_elements(g.grades) with ordinality as l (line, place) on true
                where g.tenant = :tenant order by place
                """)).containsExactly("A 4", "B 4", "C 0", "D 2", "M 0");
        assertThat(strings("select string_agg(p::text, '') from public_grade p where p.tenant = :tenant")
                        .getFirst())
                .doesNotContain("81.23", "8123");
    }

    @Test
    void theNextRunReplacesTheFormerAtOnceAndNothingOfItIsLeft() {
        scene.run(mine, "PUBLISHED", "2026-10-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
        farms.replaceAll((farm, grade) -> "C");
        var next = scene.run(mine, "PUBLISHED", "2026-11-01", farms);

        grades.publish(kernel, GradeScene.STANDARD);

        assertThat(seen()).hasSize(10).allMatch(line -> line.endsWith(" C"));
        assertThat(strings("select distinct run::text from public_grade where tenant = :tenant"))
                .containsExactly(next.toString());
        var stamp = strings("select version::text from public_stamp where tenant = :tenant");
        standards.follow(kernel);
        assertThat(strings("select version::text from public_stamp where tenant = :tenant"))
                .as("what the public sees already is left alone")
                .isEqualTo(stamp);
    }

    @Test
    void whoWaitsForAnotherChangeOfGradesHoldsNothingThatOneNeeds() throws Exception {
        scene.run(mine, "PUBLISHED", "2026-10-01", farms);
        standards.follow(kernel);
        GradeScene.Farm farm = farms.keySet().iterator().next();
        List<Runnable> changes = List.of(
                () -> scene.follow(kernel, farm),
                () -> grades.correct(kernel, farm.id()),
                () -> grades.publish(kernel, GradeScene.STANDARD),
                () -> standards.follow(kernel));
        for (Runnable change : changes) {
            CompletableFuture<Void> waiting;
            try (var handle = tenants.superuser().open()) {
                handle.begin();
                handle.execute("select pg_advisory_xact_lock(20046, ?)", mine.id());
                waiting = CompletableFuture.runAsync(change);
                eventually(() -> !strings("""
                        select 'waits' from pg_locks where locktype = 'advisory' and classid = 20046
                          and objid::bigint = :tenant and not granted
                        """).isEmpty());
                handle.execute("select from public_stamp where tenant = ? for update nowait", mine.id());
                handle.execute("select from public_grading where tenant = ? for update nowait", mine.id());
                handle.execute("select from public_grade where tenant = ? for update nowait", mine.id());
                handle.commit();
            }
            waiting.join();
        }
        assertThat(seen()).hasSize(10);
    }

    @Test
    void whatIsCopiedButNotYetPointedToIsNotSeen() {
        var former = scene.run(mine, "PUBLISHED", "2026-10-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
        tenants.superuser().useHandle(handle -> handle.execute("""
                insert into public_grade (tenant, run, standard, code, name, kind, grade, place)
                select tenant, uuidv7(), standard, code, name, kind, 'D', 3 from public_grade where tenant = ? and run = ? limit 5
                """, mine.id(), former));

        assertThat(seen()).hasSize(10).filteredOn(line -> line.endsWith(" D")).hasSize(2);
    }

    @Test
    void anOlderDayPublishedLaterDoesNotReplaceTheNewerOne() {
        scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        farms.replaceAll((farm, grade) -> "D");
        scene.run(mine, "PUBLISHED", "2026-09-01", farms);

        grades.publish(kernel, GradeScene.STANDARD);

        assertThat(seen()).filteredOn(line -> line.endsWith(" D")).hasSize(2);
    }

    @Test
    void switchedOffTheListComesDownAndTheStandardSaysSo() throws Exception {
        scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);

        plugins.disable(mine.actor(Role.BUREAU_LEAD), "agriculture");

        eventually(() -> seen().isEmpty());
        assertThat(strings("select code from public_grade where tenant = :tenant"))
                .isEmpty();
        assertThat(strings("select state from public_standard where tenant = :tenant and plugin = 'agriculture'"))
                .containsExactly("SWITCHED_OFF");
        assertThat(strings("select cause || ' ' || taken_down from grade_publication_receipt where tenant = :tenant"))
                .contains("TAKEN_DOWN 10");

        plugins.enable(mine.actor(Role.BUREAU_LEAD), "agriculture");

        eventually(() -> seen().size() == 10);
        assertThat(strings("select state from public_standard where tenant = :tenant and plugin = 'agriculture'"))
                .containsExactly("IN_USE");
    }

    @Test
    void aStandardThatShowsNoGradesShowsNone() {
        var run = scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        tenants.superuser()
                .useHandle(
                        handle -> handle.execute("update grade_run set standard = 'public-credit' where id = ?", run));

        grades.publish(kernel, "public-credit");

        assertThat(seen()).isEmpty();
    }

    @Test
    void aNaturalPersonIsNeverListedWhateverTheRunHolds() {
        var run = scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        tenants.superuser()
                .useHandle(handle ->
                        handle.execute("update grade set kind = 'NATURAL_PERSON' where run = ? and grade = 'A'", run));

        grades.publish(kernel, GradeScene.STANDARD);

        assertThat(seen()).hasSize(6).noneMatch(line -> line.endsWith(" A"));
        assertThatThrownBy(() -> tenants.superuser().useHandle(handle -> handle.execute("""
                        insert into public_grade (tenant, run, standard, code, name, kind, grade, place)
                        values (?, ?, 'x', '91331102MA0000000X', '张样例', 'NATURAL_PERSON', 'A', 0)
                        """, mine.id(), run)))
                .hasMessageContaining("public_grade_kind_check");
        assertThatThrownBy(() -> tenants.superuser()
                        .useHandle(handle -> handle.execute(
                                "update public_standard set of_persons = true where tenant = ? and shown = 'ALL'",
                                mine.id())))
                .hasMessageContaining("public_standard_check");
    }

    @Test
    void mergedAndRenamedSubjectsFollow() {
        scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
        var all = List.copyOf(farms.keySet());
        var merged = all.get(0);
        var renamed = all.get(1);
        tenants.superuser().useHandle(handle -> {
            handle.execute("delete from record where tenant = ? and subject = ?", mine.id(), merged.id());
            handle.execute("update subject set name = '改名家庭农场' where id = ?", renamed.id());
        });

        publicity.followSubjects(kernel, Set.of(merged.code(), renamed.code()));

        assertThat(seen())
                .hasSize(9)
                .anyMatch(line -> line.startsWith("改名家庭农场 "))
                .noneMatch(line -> line.startsWith(merged.name() + " "));
        assertThat(
                        strings(
                                "select cause || ' ' || published || ' ' || taken_down from grade_publication_receipt where tenant = :tenant"))
                .contains("CORRECTED 1 1");
    }

    @Test
    void aCorrectedGradeShowsWhenTheRunIsPublishedAgain() {
        var run = scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
        UUID corrected = List.copyOf(farms.keySet()).getFirst().id();
        tenants.superuser()
                .useHandle(handle ->
                        handle.execute("update grade set grade = 'C' where run = ? and subject = ?", run, corrected));

        grades.publish(kernel, GradeScene.STANDARD);

        assertThat(seen()).hasSize(10).filteredOn(line -> line.endsWith(" C")).hasSize(1);
    }

    @Test
    void aGradeCorrectedAfterAnObjectionIsCorrectedInListAndSpread() {
        var run = scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
        UUID corrected = farms.entrySet().stream()
                .filter(entry -> entry.getValue().equals("D"))
                .findFirst()
                .orElseThrow()
                .getKey()
                .id();
        tenants.superuser()
                .useHandle(handle ->
                        handle.execute("update grade set grade = 'C' where run = ? and subject = ?", run, corrected));

        grades.correct(kernel, corrected);

        assertThat(seen()).hasSize(10).filteredOn(line -> line.endsWith(" C")).hasSize(1);
        assertThat(strings("""
                select (line ->> 'id') || ' ' || (line ->> 'subjects') from public_grading g
                join lateral jsonb_array_elements(g.grades) with ordinality as l (line, place) on true
                where g.tenant = :tenant order by place
                """)).containsExactly("A 4", "B 4", "C 1", "D 1", "M 0");
    }

    @Test
    void anotherTenantsGradesAreItsOwn() {
        scene.run(mine, "PUBLISHED", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
        var other = tenants.fresh();

        grades.publish(Actor.system(other.id()), GradeScene.STANDARD);

        assertThat(seen()).hasSize(10);
        int theirs = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from public_grade where tenant = :tenant")
                        .bind("tenant", other.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(theirs).isZero();
    }

    @Test
    void howEveryStandardGradesIsWrittenDownForThePublic() {
        standards.follow(kernel);

        assertThat(strings("select standard || ' ' || shown from public_standard where tenant = :tenant order by 1"))
                .contains(GradeScene.STANDARD + " ALL", "public-credit NONE");
        assertThat(
                        strings(
                                "select method ->> 'sum' from public_standard where tenant = :tenant and plugin = 'agriculture'"))
                .singleElement()
                .asString()
                .contains("各组得分相加");
    }
}
