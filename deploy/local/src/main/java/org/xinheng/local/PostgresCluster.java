package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One PostgreSQL data folder and the server on it: {@code initdb}, settings, start, stop.
 *
 * <p>Layout: {@code data/} is PostgreSQL's, {@code server.log} its log. The server is ours exactly if
 * {@code data/postmaster.pid} names a living process that runs on this data folder.
 */
final class PostgresCluster {

    private final Path software;
    private final Path folder;
    private final Path data;
    private final Path log;
    private final NotRoot notRoot;

    PostgresCluster(Path software, Path folder) {
        this(software, folder, NotRoot.forThisMachine());
    }

    PostgresCluster(Path software, Path folder, NotRoot notRoot) {
        this.software = software;
        this.folder = PrivateFiles.folder(folder.toAbsolutePath()).resolve("cluster");
        this.data = this.folder.resolve("data");
        this.log = this.folder.resolve("server.log");
        this.notRoot = notRoot;
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    Path log() {
        return log;
    }

    /** {@code initdb} with the builtin C.UTF-8 locale: byte order, and trigrams that know Chinese characters. */
    void initialise(String superuser, String password) {
        try {
            PrivateFiles.deleteTree(data);
            Files.createDirectories(folder);
            var secret = PrivateFiles.write(folder.resolve("initial"), password + "\n");
            notRoot.own(folder);
            run(
                    "initdb",
                    List.of(
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C.UTF-8",
                            "--encoding=UTF8",
                            "--data-checksums",
                            "--username=" + superuser,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256"));
            Files.delete(secret);
            var conf = data.resolve("postgresql.conf");
            Files.writeString(conf, Files.readString(conf) + "\ninclude = 'xinheng.conf'\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the port; settings override {@link #settings}. */
    void start(int port, Map<String, String> settings) {
        configure(port, settings);
        removeStalePid();
        run("pg_ctl", List.of("-w", "-t", "120", "-l", log.toString(), "start"));
    }

    /** Stops with a checkpoint, at most 60 s; then immediately, which costs only recovery at the next start. */
    void stop() {
        if (pid().isEmpty()) {
            return;
        }
        var fast = pgCtl(List.of("-w", "-t", "60", "-m", "fast", "stop"));
        if (fast.code() != 0 && pid().isPresent()) {
            run("pg_ctl", List.of("-w", "-t", "30", "-m", "immediate", "stop"));
        }
    }

    /** Stops at once, without saving anything: for data nobody will want. */
    void abandon() {
        if (pid().isPresent()) {
            run("pg_ctl", List.of("-w", "-t", "30", "-m", "immediate", "stop"));
        }
    }

    /** Process id of the living server on this data folder. */
    OptionalLong pid() {
        var lines = postmaster();
        if (lines.isEmpty()) {
            return OptionalLong.empty();
        }
        var pid = Long.parseLong(lines.getFirst().strip());
        return isPostgres(pid) ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    /** Port of the living server on this data folder. */
    OptionalInt port() {
        var lines = postmaster();
        return pid().isPresent() && lines.size() > 3
                ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                : OptionalInt.empty();
    }

    private List<String> postmaster() {
        try {
            var file = data.resolve("postmaster.pid");
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a crash of the machine the recorded id may belong to somebody else's process. */
    private boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> commandLine(process))
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.isReadable(proc)
                    ? Optional.of(Files.readString(proc, StandardCharsets.UTF_8).replace('\0', ' '))
                    : process.info().commandLine();
        } catch (IOException e) {
            return process.info().commandLine();
        }
    }

    private void removeStalePid() {
        if (pid().isEmpty()) {
            try {
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void configure(int port, Map<String, String> settings) {
        var all = new TreeMap<>(settings(port));
        all.putAll(settings);
        var text = new StringBuilder("# Written at every start; change the settings where the server is started.\n");
        all.forEach((name, value) -> text.append("%s = '%s'%n".formatted(name, value.replace("'", "''"))));
        try {
            Files.writeString(data.resolve("xinheng.conf"), text);
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notRoot.own(folder);
    }

    private static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", "256MB"),
                Map.entry("effective_cache_size", "2GB"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("log_timezone", "Asia/Shanghai"),
                Map.entry("timezone", "Asia/Shanghai"));
    }

    /** Who may connect to what: nobody else, and nobody without a password. */
    private static final String ACCESS = """
            # Written at every start by Xinheng.
            host all      postgres                                              127.0.0.1/32 scram-sha-256
            host xinheng  xinheng_owner,xinheng_app,xinheng_portal,xinheng_job  127.0.0.1/32 scram-sha-256
            host keycloak keycloak                                              127.0.0.1/32 scram-sha-256
            """;

    private void run(String program, List<String> arguments) {
        var result = "pg_ctl".equals(program) ? pgCtl(arguments) : call(program, arguments);
        if (result.code() != 0) {
            throw new LocalException(
                    LocalError.POSTGRES_FAILED,
                    "PostgreSQL 的 %s 失败（退出码 %d）：%n%s%n日志 %s 的末尾：%n%s"
                            .formatted(program, result.code(), result.output().strip(), log, Shell.tail(log, 10)));
        }
    }

    private Shell.Result pgCtl(List<String> arguments) {
        return call("pg_ctl", arguments);
    }

    private Shell.Result call(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(software.resolve("bin").resolve(program).toString());
        command.add("-D");
        command.add(data.toString());
        command.addAll(arguments);
        return Shell.run(notRoot.command(command), Map.of("LC_ALL", "C", "TZ", "Asia/Shanghai"), Duration.ofMinutes(3));
    }
}
