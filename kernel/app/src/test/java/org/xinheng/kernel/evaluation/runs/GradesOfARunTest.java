package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** What a foreign key would promise of a grade and its run, tried by the mightiest role there is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GradesOfARunTest {

    private static final String NO_RUN = "a grade belongs to a run of its tenant";
    private static final String STAYS = "runs and the grades in them stay what they are";

    @Inject
    TestTenants tenants;

    private int mine;
    private int theirs;
    private UUID run;

    @BeforeEach
    void aRunWithOneGrade() {
        mine = tenants.fresh().id();
        theirs = tenants.fresh().id();
        run = run(mine);
        tenants.superuser().useHandle(handle -> grade(handle, mine, run));
    }

    private UUID run(int tenant) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of,
                          state, started_by, started_by_name, started_at)
                        values (:tenant, 'some-standard', '', '2024', 'kernel', '1', '{}', '2026-11-01', 'DISCARDED', 'one',
                          '某人', now()) returning id
                        """)
                        .bind("tenant", tenant)
                        .mapTo(UUID.class)
                        .one());
    }

    private static int grade(Handle handle, int tenant, UUID run) {
        return handle.execute(
                "insert into grade (tenant, run, subject, kind, score, grade, records, findings)"
                        + " values (?, ?, gen_random_uuid(), 'ORGANISATION', 1, 'A', 1, '[]')",
                tenant,
                run);
    }

    private void assertRefused(String message, String sql, Object... arguments) {
        assertThatThrownBy(() -> tenants.superuser().useHandle(handle -> handle.execute(sql, arguments)))
                .as(sql)
                .hasMessageContaining(message);
    }

    @Test
    void aGradeOfNoRunIsRefused() {
        assertThatThrownBy(() -> tenants.superuser().useHandle(handle -> grade(handle, mine, UUID.randomUUID())))
                .hasMessageContaining(NO_RUN);
    }

    @Test
    void anotherTenantsRunIsNoRunOfOnesOwn() {
        assertThatThrownBy(() -> tenants.superuser().useHandle(handle -> grade(handle, theirs, run)))
                .hasMessageContaining(NO_RUN);
    }

    @Test
    void oneBadGradeAmongManyRefusesThemAll() {
        assertRefused(NO_RUN, """
                insert into grade (tenant, run, subject, kind, score, grade, records, findings)
                select tenant, case n when 500 then gen_random_uuid() else id end, gen_random_uuid(), 'ORGANISATION', 1, 'A', 1, '[]'
                from grade_run, generate_series(1, 1000) n where id = ?
                """, run);

        assertThat(grades()).isEqualTo(1);
    }

    @Test
    void aGradeStaysInItsRun() {
        assertRefused(STAYS, "update grade set run = ? where run = ?", run(mine), run);
        assertRefused(STAYS, "update grade set tenant = ? where run = ?", theirs, run);
    }

    @Test
    void aRunIsNeitherDeletedNorRenamed() {
        assertRefused(STAYS, "delete from grade_run where id = ?", run);
        assertRefused(STAYS, "truncate grade_run cascade");
        assertRefused(STAYS, "update grade_run set id = gen_random_uuid() where id = ?", run);
        assertRefused(STAYS, "update grade_run set tenant = ? where id = ?", theirs, run);

        assertThat(grades()).isEqualTo(1);
    }

    private int grades() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from grade where run = :run")
                        .bind("run", run)
                        .mapTo(Integer.class)
                        .one());
    }
}
