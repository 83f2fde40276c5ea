package org.xinheng.kernel.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

/** An export whose tenant has work under way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WaitingExportTest {

    @Inject
    ArchiveScene scene;

    @Inject
    Exports exports;

    private TestTenant city;
    private Actor administrator;
    private ExportView asked;

    @BeforeEach
    void aCityThatAsksForAnExportWhileSomethingIsUnderWay() {
        city = scene.city();
        administrator = city.actor(Role.CITY_ADMINISTRATOR);
        asked = exports.ask(administrator, new AskExport(null, ArchiveScene.PASSPHRASE));
        scene.tenants
                .superuser()
                .useHandle(handle ->
                        handle.createUpdate("""
                        insert into outbox (tenant, fact, body, next_at) values (:tenant, 'test.Later', '{}', now() + interval '1 hour')
                        """).bind("tenant", city.id()).execute());
    }

    private void endWork() {
        change("delete from outbox where tenant = ?");
    }

    private void change(String sql) {
        scene.tenants.superuser().useHandle(handle -> handle.execute(sql, city.id()));
    }

    private List<String> strings(String sql) {
        return scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("tenant", city.id())
                        .mapTo(String.class)
                        .list());
    }

    private List<String> auditLines() {
        return strings("select action from audit_line where tenant = :tenant and action like 'archives.%' "
                + "and action <> 'archives.view-export' order by id");
    }

    private String attempts() {
        return strings("select attempts::text from archive_export where tenant = :tenant")
                .getFirst();
    }

    @Test
    void waitingCountsNothingAndLeavesNoAuditLine() {
        scene.workOff();

        ExportView waiting = exports.require(administrator, asked.id());
        assertThat(waiting.state()).isEqualTo("WAITING");
        assertThat(waiting.step()).isEqualTo("waiting");
        assertThat(attempts()).isEqualTo("0");
        assertThat(auditLines()).containsExactly("archives.ask-export");

        endWork();
        scene.workOff();

        assertThat(exports.require(administrator, asked.id()).state()).isEqualTo("DONE");
        assertThat(attempts()).isEqualTo("1");
        assertThat(auditLines()).containsOnlyOnce("archives.begin-export").contains("archives.export", "archives.keep");
    }

    @Test
    void whoWaitsLetsOthersPass() {
        TestTenant other = scene.city();
        Actor theirs = other.actor(Role.CITY_ADMINISTRATOR);
        ExportView behind = exports.ask(theirs, new AskExport(null, ArchiveScene.PASSPHRASE));

        scene.workOff();

        assertThat(exports.require(theirs, behind.id()).state()).isEqualTo("DONE");
        assertThat(exports.require(administrator, asked.id()).step()).isEqualTo("waiting");
        endWork();
        scene.workOff();
    }

    @Test
    void whoStoodBehindOthersStillHasAllItsPatience() {
        change("update archive_export set asked_at = asked_at - interval '2 hours' where tenant = ?");

        scene.workOff();

        assertThat(exports.require(administrator, asked.id()).state()).isEqualTo("WAITING");
        endWork();
        scene.workOff();
        assertThat(exports.require(administrator, asked.id()).state()).isEqualTo("DONE");
        assertThat(strings("select coalesce(waiting_since::text, 'begun') from archive_export where tenant = :tenant"))
                .containsExactly("begun");
    }

    @Test
    void whoWaitsTooLongIsToldWhyAndItsKeysAreGone() {
        scene.workOff();
        change("update archive_export set waiting_since = waiting_since - interval '29 minutes' where tenant = ?");
        scene.workOff();
        assertThat(exports.require(administrator, asked.id()).state()).isEqualTo("WAITING");
        change("update archive_export set waiting_since = waiting_since - interval '2 minutes' where tenant = ?");

        scene.workOff();

        ExportView given = exports.require(administrator, asked.id());
        assertThat(given.state()).isEqualTo("FAILED");
        assertThat(given.trouble()).contains("1 项后台工作未完成", "重新申请");
        assertThat(strings("select salt || keys from archive_export where tenant = :tenant"))
                .containsExactly("");
    }
}
