package org.xinheng.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A running PostgreSQL with Xinheng's and Keycloak's databases, roles and generated passwords.
 *
 * <p>{@link #kept} is durable and survives this JVM; {@link #throwaway} is for tests: without fsync, on a free port,
 * stopped when closed or when the JVM ends. Both leave a server alone that runs on the folder already and use it.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Database of the application. */
    public static final String XINHENG = "xinheng";

    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "shared_buffers", "128MB",
            "max_wal_size", "1GB");

    private final PostgresCluster cluster;
    private final Secrets secrets;
    private final int port;
    private final boolean adopted;

    private LocalPostgres(PostgresCluster cluster, Secrets secrets, int port, boolean adopted) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.port = port;
        this.adopted = adopted;
    }

    /** A fresh server for tests in the folder, whose earlier content is lost. Its port is free, its data not durable. */
    public static LocalPostgres throwaway(Path folder) {
        new PostgresCluster(Software.ofThisUser().postgres(), folder).abandon();
        PrivateFiles.deleteTree(folder);
        var server = start(folder, Ports.free(), FAST);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
        return server;
    }

    /** Like {@link #throwaway} but keeps what other runs left: for tests that use a warm Keycloak database. */
    static LocalPostgres warm(Path folder) {
        try {
            return start(folder, Ports.free(), FAST);
        } catch (LocalException damaged) {
            // Without fsync a hard kill can leave pages that cannot be read; nothing in here is worth mending.
            return throwaway(folder);
        }
    }

    /** The durable server of the folder on the port (or, if it runs already, on the port it runs on). */
    public static LocalPostgres kept(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /** As {@link #kept}, with PostgreSQL settings that override ours. */
    public static LocalPostgres kept(Path folder, int port, Map<String, String> settings) {
        return start(folder, port, settings);
    }

    private static LocalPostgres start(Path folder, int port, Map<String, String> settings) {
        var cluster = new PostgresCluster(Software.ofThisUser().postgres(), folder);
        var secrets = new Secrets(folder.resolve("passwords.properties"));
        if (!cluster.exists()) {
            cluster.initialise(DatabaseRole.SUPERUSER.user(), secrets.require(DatabaseRole.SUPERUSER.user()));
        }
        var running = cluster.port();
        if (running.isEmpty()) {
            cluster.start(port, settings);
        }
        var server = new LocalPostgres(cluster, secrets, running.orElse(port), running.isPresent());
        server.prepare();
        return server;
    }

    /** Stops the server of the folder if it runs; true if it did. */
    public static boolean stop(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        var cluster = new PostgresCluster(Software.ofThisUser().postgres(), folder);
        var ran = cluster.pid().isPresent();
        cluster.stop();
        return ran;
    }

    /** Whether the one of the folder runs. */
    static boolean running(Path folder) {
        return Files.isDirectory(folder)
                && new PostgresCluster(folder, folder).pid().isPresent();
    }

    public int port() {
        return port;
    }

    /** Whether the server ran before we were called. */
    public boolean adopted() {
        return adopted;
    }

    /** Process id of the server, for measuring its CPU and memory. */
    public long pid() {
        return cluster.pid().orElseThrow(() -> new LocalException(LocalError.POSTGRES_FAILED, "PostgreSQL 没有在运行。"));
    }

    /** JDBC address of the application's database. */
    public String url() {
        return url(XINHENG);
    }

    /** JDBC address of the named database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password(DatabaseRole role) {
        return secrets.require(role.user());
    }

    /** A plain connection to the application's database. */
    public Connection connect(DatabaseRole role) throws SQLException {
        return connect(XINHENG, role);
    }

    /** A plain connection to the named database. */
    public Connection connect(String database, DatabaseRole role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role.user());
        properties.setProperty("password", password(role));
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url(database), properties);
    }

    /** Empties the application's database: it is dropped, with whoever is connected, and made anew. */
    public void recreate() {
        execute("postgres", List.of("drop database if exists %s with (force)".formatted(XINHENG)));
        prepare();
    }

    /** Stops the server. */
    @Override
    public void close() {
        cluster.stop();
    }

    /** Roles and databases, as far as they are missing; passwords always as in the file. */
    private void prepare() {
        var sql = new ArrayList<String>();
        for (var role : DatabaseRole.values()) {
            if (role != DatabaseRole.SUPERUSER) {
                sql.add(
                        "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if; end $$"
                                .formatted(role.user()));
                sql.add("alter role %s login nosuperuser nocreatedb nocreaterole %s password '%s'"
                        .formatted(
                                role.user(), role == DatabaseRole.JOB ? "bypassrls" : "nobypassrls", password(role)));
            }
        }
        database(sql, XINHENG, DatabaseRole.OWNER.user());
        database(sql, "keycloak", DatabaseRole.KEYCLOAK.user());
        sql.add("revoke all on database postgres, template1 from public");
        execute("postgres", sql);
        execute(
                "postgres",
                List.of(
                        "grant connect on database xinheng to xinheng_portal",
                        "grant connect, temporary on database xinheng to xinheng_app, xinheng_job"));
    }

    private void database(List<String> sql, String name, String owner) {
        if (!exists(name)) {
            sql.add("create database %s owner %s".formatted(name, owner));
        }
        sql.add("revoke all on database %s from public".formatted(name));
    }

    private boolean exists(String database) {
        try (var connection = connect("postgres", DatabaseRole.SUPERUSER);
                var statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void execute(String database, List<String> sql) {
        try (var connection = connect(database, DatabaseRole.SUPERUSER);
                var statement = connection.createStatement()) {
            for (var command : sql) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private LocalException failed(SQLException e) {
        return new LocalException(
                LocalError.POSTGRES_FAILED,
                "PostgreSQL（127.0.0.1:%d）不接受准备数据库的命令：%s%n日志：%s".formatted(port, e.getMessage(), cluster.log()),
                e);
    }
}
