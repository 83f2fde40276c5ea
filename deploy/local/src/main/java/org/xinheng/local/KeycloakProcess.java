package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server process of Keycloak: built once per unpacked copy, started, awaited, stopped. */
final class KeycloakProcess {

    private static final List<String> BUILD =
            List.of("--db=postgres", "--features=organization", "--health-enabled=true");

    private final Path software;
    private final Path log;
    private final ProcessRecord record;

    KeycloakProcess(Path software, Path folder) {
        this.software = software;
        this.log = folder.resolve("keycloak.log");
        this.record = new ProcessRecord(folder.resolve("keycloak.pid"));
    }

    boolean running() {
        return record.living().isPresent();
    }

    boolean stop() {
        return record.stop(Duration.ofSeconds(20));
    }

    long pid() {
        return record.living()
                .orElseThrow(() -> new LocalException(LocalError.KEYCLOAK_FAILED, "Keycloak 没有在运行。"))
                .pid();
    }

    /** {@code kc.sh build}, whose outcome lies in the unpacked copy and serves all data folders. */
    void build(Progress progress) {
        var marker = software.resolve(".built-for-xinheng");
        if (Files.exists(marker)) {
            return;
        }
        try (var channel = FileChannel.open(
                        software.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid() || Files.exists(marker)) {
                return;
            }
            progress.step("为 PostgreSQL 编译 Keycloak（仅第一次，约半分钟）");
            var command = new ArrayList<>(List.of(software.resolve("bin/kc.sh").toString(), "build"));
            command.addAll(BUILD);
            var result =
                    Shell.run(command, Map.of("JAVA_HOME", System.getProperty("java.home")), Duration.ofMinutes(10));
            if (result.code() != 0) {
                throw new LocalException(LocalError.KEYCLOAK_FAILED, "kc.sh build 失败：\n" + result.output());
            }
            Files.writeString(marker, String.join(" ", BUILD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts Java on the unpacked copy exactly as {@code kc.sh start --optimized} would, without the shell in between:
     * so the recorded process is the server itself.
     */
    void start(LocalKeycloak.Place place, LocalPostgres postgres, Map<String, String> bootstrap) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + software,
                "-Djboss.server.config.dir=" + software.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                software.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + place.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + place.managementPort(),
                "--hostname=" + place.url(),
                "--db-url=" + postgres.url("keycloak"),
                "--db-username=" + DatabaseRole.KEYCLOAK.user(),
                "--db-pool-max-size=20");
        var environment = new HashMap<>(bootstrap);
        environment.put("KC_DB_PASSWORD", postgres.password(DatabaseRole.KEYCLOAK));
        try {
            record.keep(Shell.detached(command, environment, log).toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It listens before it is ready, so the management port is asked. */
    void await(int managementPort, Duration within, Progress progress) {
        var end = System.nanoTime() + within.toNanos();
        var nextWord = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!ready(managementPort)) {
            if (!running()) {
                throw new LocalException(
                        LocalError.KEYCLOAK_FAILED,
                        "Keycloak 启动后退出了。日志 %s 的末尾：%n%s".formatted(log, Shell.tail(log, 15)));
            }
            if (System.nanoTime() > end) {
                throw new LocalException(
                        LocalError.KEYCLOAK_FAILED,
                        "Keycloak 在 %d 秒内没有就绪。日志 %s 的末尾：%n%s".formatted(within.toSeconds(), log, Shell.tail(log, 15)));
            }
            if (System.nanoTime() > nextWord) {
                progress.step("等待 Keycloak 就绪……");
                nextWord += Duration.ofSeconds(10).toNanos();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static boolean ready(int managementPort) {
        return Health.isReady(managementPort, "/health/ready");
    }
}
