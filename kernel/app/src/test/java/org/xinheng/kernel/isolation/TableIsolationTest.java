package org.xinheng.kernel.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/**
 * Walks the catalogue of PostgreSQL, so a new table is tried the day it appears. Rows are made up inside a transaction
 * that is rolled back, with check constraints and triggers out of the way: what is tried is the wall, not the content.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TableIsolationTest {

    private static final String FORBIDDEN = "42501";
    private static final String MISSING_TENANT = "23502";
    private static final int FEWEST_TABLES = 8;

    @Inject
    TestTenants tenants;

    private int mine;
    private int theirs;

    @BeforeEach
    void twoTenants() {
        mine = tenants.fresh().id();
        theirs = tenants.fresh().id();
    }

    @Test
    void everyTenantTableIsWalledIn() {
        var gaps = tenants.superuser()
                .withHandle(handle -> TenantTable.listAll(handle).stream()
                        .flatMap(table -> table.gaps(handle).stream())
                        .toList());

        assertThat(gaps).isEmpty();
    }

    @Test
    void theWalkSeesTheTables() {
        var tables = tenants.superuser().withHandle(TenantTable::listAll);

        assertThat(tables).extracting(TenantTable::name).contains("bureau", "membership", "record", "audit_line");
        assertThat(tables).hasSizeGreaterThanOrEqualTo(FEWEST_TABLES);
    }

    @Test
    void noCommandReachesAnotherTenantsRowsInAnyTable() {
        var leaks = new ArrayList<String>();
        for (var table : tenants.superuser().withHandle(TenantTable::listAll)) {
            try (var handle = tenants.superuser().open()) {
                handle.begin();
                try {
                    prepare(handle, table);
                    leaks.addAll(commands(handle, table));
                    leaks.addAll(withoutSetting(handle, table));
                    leaks.addAll(withoutRowSecurity(handle, table));
                } finally {
                    handle.rollback();
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void thePortalReadsThePublicReadModelAndNothingElse() {
        var readable = tenants.superuser()
                .withHandle(
                        handle -> handle.createQuery("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                          and has_any_column_privilege('xinheng_portal', oid, 'select') and relname not like 'public\\_%'
                        """).mapTo(String.class).list());

        assertThat(readable).isEmpty();
    }

    @Test
    void theRegistryShowsATenantItselfAndItsSubtreeOnly() {
        tenants.superuser().useTransaction(handle -> {
            handle.execute("set local role xinheng_app");
            handle.execute("set local app.tenant = '" + mine + "'");

            assertThat(handle.createQuery("select id from tenant")
                            .mapTo(Integer.class)
                            .list())
                    .containsExactly(mine);
            assertThat(handle.execute("update tenant set name = 'x' where id = ?", theirs))
                    .isZero();
            handle.execute("set local app.tenant = ''");
            assertThat(handle.createQuery("select id from tenant")
                            .mapTo(Integer.class)
                            .list())
                    .isEmpty();
        });
    }

    private void prepare(Handle handle, TenantTable table) {
        handle.execute("set local session_replication_role = replica");
        handle.createQuery(
                        "select conname from pg_constraint where conrelid = cast(:name as regclass) and contype = 'c'")
                .bind("name", table.name())
                .mapTo(String.class)
                .list()
                .forEach(check -> handle.execute("alter table " + table.name() + " drop constraint \"" + check + '"'));
        handle.execute(table.insert(mine, 1));
        handle.execute(table.insert(theirs, 2));
        handle.execute("set local role xinheng_app");
    }

    private List<String> commands(Handle handle, TenantTable table) {
        var leaks = new ArrayList<String>();
        handle.execute("set local app.tenant = '" + mine + "'");
        var name = table.name();
        var column = '"' + table.someColumn() + '"';
        if (tried(handle, "select count(*) from " + name + " where tenant <> " + mine, true)
                        .rows()
                > 0) {
            leaks.add(name + ": select shows another tenant's rows");
        }
        if (tried(handle, "select count(*) from " + name + " where tenant = " + mine, true)
                        .rows()
                == 0) {
            leaks.add(name + ": select hides the tenant's own rows, so this test proves nothing");
        }
        if (tried(handle, "update %s set %s = %s where tenant = %d".formatted(name, column, column, theirs), false)
                        .rows()
                > 0) {
            leaks.add(name + ": update changes another tenant's rows");
        }
        if (tried(handle, "update %s set %s = %s".formatted(name, column, column), false)
                        .rows()
                > own(handle, name)) {
            leaks.add(name + ": update without a condition changes another tenant's rows");
        }
        if (!tried(handle, "update %s set tenant = %d where tenant = %d".formatted(name, theirs, mine), false)
                .isRefused()) {
            leaks.add(name + ": update gives a row to another tenant");
        }
        if (tried(handle, "delete from %s where tenant = %d".formatted(name, theirs), false)
                        .rows()
                > 0) {
            leaks.add(name + ": delete removes another tenant's rows");
        }
        if (!tried(handle, table.insert(theirs, 3), false).isRefused()) {
            leaks.add(name + ": insert writes for another tenant");
        }
        return leaks;
    }

    private static long own(Handle handle, String name) {
        return tried(handle, "select count(*) from " + name, true).rows();
    }

    private List<String> withoutSetting(Handle handle, TenantTable table) {
        var leaks = new ArrayList<String>();
        handle.execute("set local app.tenant = ''");
        if (tried(handle, "select count(*) from " + table.name(), true).rows() > 0) {
            leaks.add(table.name() + ": select without a tenant shows rows");
        }
        if (!tried(handle, table.insert(mine, 4), false).isRefused()
                || !tried(handle, table.insert(null, 5), false).isRefused()) {
            leaks.add(table.name() + ": insert without a tenant writes a row");
        }
        return leaks;
    }

    private static List<String> withoutRowSecurity(Handle handle, TenantTable table) {
        handle.execute("set local row_security = off");
        return tried(handle, "select count(*) from " + table.name(), true).isRefused()
                ? List.of()
                : List.of(table.name() + ": row_security = off is not refused");
    }

    /** @param rows counted or changed; none when the command was refused */
    private record Outcome(long rows, boolean isRefused) {}

    private static Outcome tried(Handle handle, String sql, boolean counts) {
        handle.execute("savepoint tried");
        try {
            long rows = counts ? handle.createQuery(sql).mapTo(Long.class).one() : handle.execute(sql);
            return new Outcome(rows, false);
        } catch (JdbiException refused) {
            if (refused.getCause() instanceof PSQLException cause
                    && (FORBIDDEN.equals(cause.getSQLState()) || MISSING_TENANT.equals(cause.getSQLState()))) {
                return new Outcome(0, true);
            }
            throw refused;
        } finally {
            handle.execute("rollback to savepoint tried");
        }
    }
}
