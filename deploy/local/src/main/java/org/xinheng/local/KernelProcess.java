package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The kernel as a process of its own: the fast-jar with a heap of 512 MB. */
final class KernelProcess {

    private final Home home;
    private final ProcessRecord record;

    KernelProcess(Home home) {
        this.home = home;
        this.record = new ProcessRecord(home.kernel().resolve("kernel.pid"));
    }

    static Path jar(Path repository) {
        return repository.resolve("kernel/app/target/quarkus-app/quarkus-run.jar");
    }

    boolean running() {
        return record.living().isPresent();
    }

    ProcessHandle process() {
        return record.living().orElseThrow(() -> new LocalException(LocalError.KERNEL_FAILED, "信衡内核没有在运行。"));
    }

    boolean stop() {
        return record.stop(Duration.ofSeconds(40));
    }

    /** Ends it as a power cut would. For crash tests. */
    void kill() {
        record.living().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    Path log() {
        return home.folder().resolve("log").resolve("kernel.log");
    }

    /** Starts it again on the settings of the last start. */
    void restart() {
        start(home.kernel().resolve("application.properties"));
    }

    void start(Path settings) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Half a gigabyte on two processors: G1's barriers and concurrent marking cost more CPU than they save
                // in pauses.
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.config.locations=" + settings.toUri(),
                "-jar",
                jar(home.repository()).toString());
        try {
            Files.createDirectories(home.folder().resolve("log"));
            record.keep(Shell.detached(command, Map.of(), log()).toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(Duration within, Progress progress) {
        var end = System.nanoTime() + within.toNanos();
        var nextWord = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!ready()) {
            if (!running() || System.nanoTime() > end) {
                throw new LocalException(
                        LocalError.KERNEL_FAILED,
                        "信衡内核%s。日志 %s 的末尾：%n%s"
                                .formatted(running() ? "没有按时就绪" : "启动后退出了", log(), Shell.tail(log(), 25)));
            }
            if (System.nanoTime() > nextWord) {
                progress.step("等待内核就绪……");
                nextWord += Duration.ofSeconds(10).toNanos();
            }
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    boolean ready() {
        return Health.isReady(home.port(), "/q/health/ready");
    }
}
