package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.PluginVersions;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A run that was started before its plugin was upgraded. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class FormerVersionRunTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int FIRMS = 20;
    private static final String GOOD = "return new Reading(Quantity.of(2), List.of(), \"\");";
    private static final String POOR = "return new Reading(Quantity.of(0), List.of(), \"\");";

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    PluginVersions versions;

    @Inject
    GradeRechecks rechecks;

    @Inject
    Work work;

    @Inject
    GradeRuns runs;

    private String id;
    private TestTenant mine;
    private Actor lead;

    @BeforeEach
    void firmsAndAPluginThatIsUpgraded() {
        id = "former-" + COUNT.incrementAndGet();
        mine = tenants.fresh();
        lead = mine.actor(Role.BUREAU_LEAD);
        for (int i = 0; i < FIRMS; i++) {
            TestRecord.permit().in(mine, tenants);
        }
        activate("1.0.0", GOOD);
        plugins.enable(lead, id);
    }

    @AfterEach
    void takeItOut() {
        tenants.superuser()
                .useHandle(handle -> handle.execute("delete from tenant_plugin where plugin like 'former-%'"));
        versions.remove(tenants.operator(), id, "测试结束");
    }

    private void activate(String version, String body) {
        var operator = tenants.operator();
        versions.upload(operator, PluginJar.reading(id, version, body).bytes());
        versions.activate(operator, id, version);
    }

    /** As it stands when it was started under the former version and no chunk has been graded yet. */
    private UUID startedBefore() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of,
                          state, started_by, started_by_name, started_at)
                        values (:tenant, :standard, '', '2024', :plugin, '1.0.0', '{}', :day, 'RUNNING', 'somebody', '某人',
                          now()) returning id
                        """)
                        .bind("tenant", mine.id())
                        .bind("standard", id + "-credit")
                        .bind("plugin", id)
                        .bind("day", DAY)
                        .mapTo(UUID.class)
                        .one());
    }

    private List<String> grades(UUID run) {
        return tenants.superuser()
                .withHandle(
                        handle -> handle.createQuery("select grade from grade where tenant = :tenant and run = :run")
                                .bind("tenant", mine.id())
                                .bind("run", run)
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void goesOnWithTheVersionItWasStartedWith() {
        activate("1.1.0", POOR);
        var before = startedBefore();

        var run = RunEnd.of(runs, lead, before);

        assertThat(run.state()).isEqualTo(RunState.DRAFT);
        assertThat(run.pluginVersion()).isEqualTo("1.0.0");
        assertThat(grades(before)).hasSize(FIRMS).containsOnly("A");
        runs.discard(lead, before, "用于比较");
        var now = runs.start(lead, id + "-credit", DAY).id();
        assertThat(RunEnd.of(runs, lead, now).pluginVersion()).isEqualTo("1.1.0");
        assertThat(grades(now)).hasSize(FIRMS).containsOnly("D");
    }

    @Test
    void stopsWhenThePluginIsSwitchedOff() {
        activate("1.1.0", POOR);
        plugins.disable(lead, id);

        var run = RunEnd.of(runs, lead, startedBefore());

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).isEqualTo("插件“%s”已被停用，评价中止。启用后请重新开始。".formatted(id));
    }

    @Test
    void aPublishedGradeIsRecheckedByTheVersionThatGaveIt() {
        var run = runs.start(lead, id + "-credit", DAY).id();
        RunEnd.of(runs, lead, run);
        runs.publish(mine.actor(Role.CITY_ADMINISTRATOR), run, "已核对");
        activate("1.1.0", POOR);
        var subject = runs.subjects(lead, run, "A", null, 1).items().getFirst().subject();
        var published = work.run(lead, "test.recheck", unit -> rechecks.require(unit, run, subject));

        var recheck = rechecks.compute(lead, published);

        assertThat(recheck.differs()).isFalse();
        assertThat(recheck.after().grade()).isEqualTo("A");
    }
}
