package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    static Path folder;

    private static LocalPostgres server;

    @BeforeAll
    static void start() {
        server = LocalPostgres.throwaway(folder.resolve("throwaway"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aThrowawayServerHasTheRolesOfTheHouseAndRefusesOthers() throws SQLException {
        assertThat(answer(server, DatabaseRole.APP, "select current_user || ' ' || version()"))
                .startsWith("xinheng_app PostgreSQL 18.6");
        assertThat(answer(server, DatabaseRole.JOB, "select rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("t");
        assertThat(answer(server, DatabaseRole.APP, "select rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(answer(
                        server,
                        DatabaseRole.OWNER,
                        "select pg_get_userbyid(datdba) from pg_database where datname = 'xinheng'"))
                .isEqualTo("xinheng_owner");
        assertThatThrownBy(() -> server.connect("keycloak", DatabaseRole.APP)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> server.connect("xinheng", DatabaseRole.KEYCLOAK))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "xinheng_app", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theApplicationMayUseTemporaryTablesButCreateNoOthers() throws SQLException {
        try (var connection = server.connect(DatabaseRole.APP);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table staged (line int)");
            assertThatThrownBy(() -> statement.execute("create table mine (line int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void trigramsKnowChineseAndOrderIsByCodePoint() throws SQLException {
        assertThat(answer(
                        server,
                        DatabaseRole.OWNER,
                        "create extension pg_trgm; select array_length(show_trgm('丽水市莲都区'), 1)"))
                .isEqualTo("7");
        assertThat(answer(server, DatabaseRole.APP, "select 'Z' < 'a' and 'z' < '丽'"))
                .isEqualTo("t");
    }

    @Test
    void keptDataIsDurableSurvivesAStopAndAServerThatRunsIsAdopted() throws Exception {
        var kept = folder.resolve("kept");
        try (var first = LocalPostgres.kept(kept, Ports.free())) {
            assertThat(first.adopted()).isFalse();
            assertThat(answer(first, DatabaseRole.APP, "show fsync")).isEqualTo("on");
            answer(first, DatabaseRole.OWNER, "create table kept as select 7 as n; select 1");
            var second = LocalPostgres.kept(kept, Ports.free());
            assertThat(second.adopted()).isTrue();
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(second.pid()).isEqualTo(first.pid());
        }
        aPidFileThatNamesSomebodyElsesProcessIsNoObstacleAndNoTarget(kept);
    }

    private static void aPidFileThatNamesSomebodyElsesProcessIsNoObstacleAndNoTarget(Path kept) throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(kept.resolve("cluster/data/postmaster.pid"), stranger.pid() + "\n/x\n0\n5432\n\n\n");
            assertThat(LocalPostgres.stop(kept)).isFalse();
            var port = Ports.free();
            try (var again = LocalPostgres.kept(kept, port)) {
                assertThat(again.adopted()).isFalse();
                assertThat(again.port()).isEqualTo(port);
                assertThat(answer(again, DatabaseRole.OWNER, "select n from kept"))
                        .isEqualTo("7");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void passwordsLieInAFileOnlyItsUserReads() throws IOException {
        assertThat(server.password(DatabaseRole.APP)).hasSize(24);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("throwaway/passwords.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void recreatingEmptiesTheDatabaseAndKeepsItsRights() throws SQLException {
        answer(server, DatabaseRole.OWNER, "create table gone (n int); select 1");
        server.recreate();
        assertThat(answer(server, DatabaseRole.APP, "select count(*) from pg_tables where tablename = 'gone'"))
                .isEqualTo("0");
    }

    private static String answer(LocalPostgres server, DatabaseRole role, String sql) throws SQLException {
        try (var connection = server.connect(role);
                var statement = connection.createStatement()) {
            for (var more = statement.execute(sql); !more; more = statement.getMoreResults()) {
                assertThat(statement.getUpdateCount()).as(sql).isNotNegative();
            }
            try (var rows = statement.getResultSet()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
