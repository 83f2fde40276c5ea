package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @AfterEach
    void stopTheServer() {
        LocalPostgres.stop(folder);
    }

    @Test
    void aThrowawayServerHasTheRolesOfTheHouseAndRefusesOthers() throws SQLException {
        try (var server = LocalPostgres.throwaway(folder)) {
            assertThat(answer(server, DatabaseRole.APP, "select current_user || ' ' || version()"))
                    .startsWith("xinheng_app PostgreSQL 18.6");
            assertThat(answer(
                            server, DatabaseRole.JOB, "select rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("t");
            assertThat(answer(
                            server, DatabaseRole.APP, "select rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(answer(
                            server,
                            DatabaseRole.OWNER,
                            "select pg_get_userbyid(datdba) from pg_database where datname = 'xinheng'"))
                    .isEqualTo("xinheng_owner");
            assertThatThrownBy(() -> server.connect("keycloak", DatabaseRole.APP))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> server.connect("xinheng", DatabaseRole.KEYCLOAK))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "xinheng_app", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theApplicationMayUseTemporaryTablesButCreateNoOthers() throws SQLException {
        try (var server = LocalPostgres.throwaway(folder);
                var connection = server.connect(DatabaseRole.APP);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table staged (line int)");
            assertThatThrownBy(() -> statement.execute("create table mine (line int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void trigramsKnowChineseAndOrderIsByCodePoint() throws SQLException {
        try (var server = LocalPostgres.throwaway(folder)) {
            assertThat(answer(
                            server,
                            DatabaseRole.OWNER,
                            "create extension pg_trgm; select array_length(show_trgm('丽水市莲都区'), 1)"))
                    .isEqualTo("7");
            assertThat(answer(server, DatabaseRole.APP, "select 'Z' < 'a' and 'z' < '丽'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void keptDataSurvivesAStopAndIsDurable() throws SQLException {
        try (var server = LocalPostgres.kept(folder, Ports.free())) {
            assertThat(server.adopted()).isFalse();
            assertThat(answer(server, DatabaseRole.APP, "show fsync")).isEqualTo("on");
            answer(server, DatabaseRole.OWNER, "create table kept as select 7 as n; select 1");
        }
        var port = Ports.free();
        try (var server = LocalPostgres.kept(folder, port)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(answer(server, DatabaseRole.OWNER, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void aServerThatRunsAlreadyIsAdoptedOnItsOwnPort() {
        try (var first = LocalPostgres.kept(folder, Ports.free())) {
            var second = LocalPostgres.kept(folder, Ports.free());
            assertThat(second.adopted()).isTrue();
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(second.pid()).isEqualTo(first.pid());
        }
    }

    @Test
    void aPidFileThatNamesSomebodyElsesProcessIsNoObstacleAndNoTarget() throws Exception {
        LocalPostgres.kept(folder, Ports.free()).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("cluster/data/postmaster.pid"), stranger.pid() + "\n/x\n0\n5432\n\n\n");
            assertThat(LocalPostgres.stop(folder)).isFalse();
            try (var server = LocalPostgres.kept(folder, Ports.free())) {
                assertThat(server.adopted()).isFalse();
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void passwordsLieInAFileOnlyItsUserReads() throws IOException {
        try (var server = LocalPostgres.throwaway(folder)) {
            assertThat(server.password(DatabaseRole.APP)).hasSize(24);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("passwords.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void recreatingEmptiesTheDatabaseAndKeepsItsRights() throws SQLException {
        try (var server = LocalPostgres.throwaway(folder)) {
            answer(server, DatabaseRole.OWNER, "create table gone (n int); select 1");
            server.recreate();
            assertThat(answer(server, DatabaseRole.APP, "select count(*) from pg_tables where tablename = 'gone'"))
                    .isEqualTo("0");
        }
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
