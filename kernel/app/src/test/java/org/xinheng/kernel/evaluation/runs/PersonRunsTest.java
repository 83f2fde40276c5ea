package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.Guides;
import org.xinheng.kernel.evaluation.PersonGrades;
import org.xinheng.kernel.evaluation.PersonPurpose;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class PersonRunsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int GUIDES = 24;

    @Inject
    TestTenants tenants;

    @Inject
    Guides guides;

    @Inject
    GradeRuns runs;

    @Inject
    PersonGrades pages;

    private Guides.City city;
    private Actor lead;
    private Actor administrator;
    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void guidesOfAgeAndTwoWhoDoNotCount() {
        city = guides.city();
        lead = city.officer(Role.BUREAU_LEAD);
        administrator = city.tenant().actor(Role.CITY_ADMINISTRATOR);
        for (int i = 0; i < GUIDES; i++) {
            String number = Guides.number(LocalDate.of(1905, 1, 1).plusDays(i), 100 + i);
            UUID person = city.honour("赵测%s".formatted("甲乙丙丁".charAt(i % 4)), number, "年度培训合格", "不分级", "2026-04-01");
            if (i % 3 == 0) {
                city.honour("赵测", number, "表彰奖励", "国家级", "2026-05-06");
            }
            people.add(person);
        }
        city.honour("钱小测", Guides.number(LocalDate.of(2008, 9, 9), 11), "年度培训合格", "不分级", "2026-09-09");
        city.report("孙小测", "护照", "E00000002", "年度培训合格", "不分级", "2026-07-01");
    }

    private record Stored(UUID subject, String kind, long score, String grade, String findings) {}

    private List<Stored> stored(UUID run) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select subject, kind, score, grade, findings::text from grade
                        where tenant = :tenant and run = :run order by subject
                        """)
                        .bind("tenant", city.tenant().id())
                        .bind("run", run)
                        .map((row, context) -> new Stored(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5)))
                        .list());
    }

    private GradeRunView draft(LocalDate day) {
        return RunEnd.of(runs, lead, runs.start(lead, Guides.STANDARD, day).id());
    }

    @Test
    void everyGuideOfAgeIsGradedOnceAndAsOnTheirOwnPageAndNobodyElse() {
        var run = draft(LocalDate.of(2026, 9, 8));

        assertThat(run.state()).isEqualTo(RunState.DRAFT);
        assertThat(run.persons()).isTrue();
        var stored = stored(run.id());
        assertThat(stored).extracting(Stored::subject).containsExactlyInAnyOrderElementsOf(people);
        assertThat(stored).extracting(Stored::kind).containsOnly("NATURAL_PERSON");
        for (Stored one : stored) {
            var page = pages.list(lead, one.subject(), PersonPurpose.REVIEW, LocalDate.of(2026, 9, 8))
                    .grades()
                    .items()
                    .getFirst();
            assertThat(page.score().movePointRight(2).longValueExact()).isEqualTo(one.score());
            assertThat(page.grade().id()).isEqualTo(one.grade());
        }
        Integer chunks = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from grade_chunk where run = :run")
                        .bind("run", run.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(chunks).isGreaterThan(3);
    }

    @Test
    void whoCameOfAgeBeforeTheDayIsGraded() {
        assertThat(stored(draft(DAY).id())).hasSize(GUIDES + 1);
    }

    @Test
    void theListShowsMaskedNamesAndNoneAreStored() {
        var run = draft(DAY);

        var page = runs.subjects(lead, run.id(), null, null, 100).items();

        assertThat(page).hasSize(GUIDES + 1).allSatisfy(one -> {
            assertThat(one.code()).isNull();
            assertThat(one.name()).matches(".\\*.?");
        });
        assertThat(stored(run.id())).noneMatch(one -> one.findings().contains("测甲"));
    }

    @Test
    void theNextRunNamesTheMoversMaskedAndKeepsOnlyTheirIds() {
        var first = draft(DAY).id();
        runs.review(administrator, first, "逐人核对了变动和所依据的记录，未见异常。");
        runs.publish(administrator, first, "已逐人核对变动，未见异常");
        city.honour("赵测乙", Guides.number(LocalDate.of(1905, 1, 2), 101), "技能竞赛获奖", "省级", "2026-10-10");

        var run = draft(DAY);

        var summary = run.summary();
        assertThat(summary).isNotNull();
        var former = summary.former();
        assertThat(former).isNotNull();
        assertThat(former.movers()).singleElement().satisfies(mover -> {
            assertThat(mover.person()).isEqualTo(people.get(1));
            assertThat(mover.code()).isNull();
            assertThat(mover.name()).isEqualTo("赵*乙");
            assertThat(mover.reasons()).extracting(RunSummary.Reason::rule).contains("contests");
        });
        String kept = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select summary::text from grade_run where id = :run")
                        .bind("run", run.id())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains(people.get(1).toString()).doesNotContain("赵*乙");
    }

    @Test
    void otherBureausAndRolesSeeNothingOfIt() {
        var run = draft(DAY);
        var farming = city.tenant().actor(Role.BUREAU_LEAD);
        var auditor = city.tenant().actor(Role.AUDITOR);

        for (Actor other : List.of(farming, auditor)) {
            assertRefused(() -> runs.view(other, run.id()), "PERSON_OTHER_SECTOR");
            assertRefused(() -> runs.subjects(other, run.id(), null, null, 10), "PERSON_OTHER_SECTOR");
            assertThat(runs.list(other, null)).isEmpty();
        }
        assertRefused(() -> runs.start(farming, Guides.STANDARD, DAY), "STANDARD_OTHER_SECTOR");
        assertRefused(() -> runs.publish(farming, run.id(), "已核对"), "STANDARD_OTHER_SECTOR");
        assertThat(runs.list(lead, null)).extracting(GradeRunView::id).contains(run.id());
        assertRefused(() -> runs.view(guides.city().officer(Role.BUREAU_LEAD), run.id()), "RUN_UNKNOWN");
    }

    @Test
    void gradesOfPersonsCountOnlyAfterASecondPersonAndNeverAppearInPublic() {
        var run = draft(DAY);

        assertRefused(() -> runs.publish(lead, run.id(), "已核对"), "RUN_SECOND_PERSON");
        assertRefused(() -> runs.publish(administrator, run.id(), "已核对"), "RUN_REVIEW_MISSING");
        runs.review(administrator, run.id(), "逐人核对了变动和所依据的记录，未见异常。");
        runs.publish(administrator, run.id(), "已逐人核对变动，未见异常");

        for (String table : tenants.superuser()
                .withHandle(
                        handle -> handle.createQuery("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'public\\_%'
                        """).mapTo(String.class).list())) {
            List<String> rows = tenants.superuser()
                    .withHandle(handle -> handle.createQuery("select t::text from " + table + " t")
                            .mapTo(String.class)
                            .list());
            assertThat(rows)
                    .as(table)
                    .noneMatch(row ->
                            row.contains("赵*") || people.stream().anyMatch(person -> row.contains(person.toString())));
        }
    }

    @Test
    void whatAKilledWorkerHeldIsGradedByAnotherWithTheSameResult() {
        var whole = draft(DAY);
        runs.discard(lead, whole.id(), "用于比较");

        var interrupted = interruptedRun();

        assertThat(RunEnd.of(runs, lead, interrupted).state()).isEqualTo(RunState.DRAFT);
        assertThat(stored(interrupted)).isEqualTo(stored(whole.id()));
    }

    /** As a node leaves it that dies while it works on the first chunk of persons. */
    private UUID interruptedRun() {
        return tenants.superuser().inTransaction(handle -> {
            var run = handle.createQuery("""
                            insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of,
                              state, persons, population, handed_out, started_by, started_by_name, started_at)
                            select :tenant, :standard, '', '2026', 'tourism', '1.0.0', '{}', :day, 'RUNNING', true, 'PERSONS',
                              (select private_subject from record where tenant = :tenant
                               order by private_subject offset 9 limit 1), 'somebody', '某人', now() returning id
                            """)
                    .bind("tenant", city.tenant().id())
                    .bind("standard", Guides.STANDARD)
                    .bind("day", DAY)
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into grade_chunk (tenant, run, number, population, up_to, state, worker, lease_until)
                            select tenant, id, 1, 'PERSONS', handed_out, 'TAKEN', gen_random_uuid(),
                              now() + interval '1 second'
                            from grade_run where id = :run
                            """).bind("run", run).execute();
            return run;
        });
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refusal -> assertThat(refusal.code().name()).isEqualTo(code));
    }
}
