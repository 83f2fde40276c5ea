package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether this machine can run Xinheng; each refusal says what to do. */
final class Machine {

    private static final int JDK = 25;
    private static final long NEEDED_BYTES = 3L << 30;

    private Machine() {}

    static void requireJdk(int feature, String home) {
        if (feature < JDK) {
            throw new LocalException(
                    LocalError.WRONG_JDK,
                    "需要 JDK %d，现在用的是 %d（%s）。请安装 JDK %d 并把 JAVA_HOME 指向它。 / JDK %d is needed."
                            .formatted(JDK, feature, home, JDK, JDK));
        }
    }

    static void requireDisk(Path folder) {
        try {
            var existing = folder.toAbsolutePath();
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            requireDisk(folder, Files.getFileStore(existing).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireDisk(Path folder, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new LocalException(
                    LocalError.DISK_LOW,
                    String.format(
                            Locale.ROOT,
                            "%s 所在磁盘只剩 %.1f GB，至少需要 %.0f GB。请清理磁盘，或用环境变量 XINHENG_HOME 换一个位置。 / Too little disk space.",
                            folder,
                            usableBytes / (double) (1 << 30),
                            NEEDED_BYTES / (double) (1 << 30)));
        }
    }

    /** Refuses when somebody else listens on the port. */
    static void requirePort(int port, String purpose, String option) {
        if (Ports.answers(port)) {
            throw new LocalException(
                    LocalError.PORT_BUSY,
                    "端口 %d（%s）已被占用：%s。请先停掉它，或换一个端口：deploy/up %s=<端口>。 / Port %d is in use."
                            .formatted(port, purpose, owner(port).orElse("不明进程"), option, port));
        }
    }

    /** Name and number of the process that listens on the port, as far as we may see it. */
    static Optional<String> owner(int port) {
        var inodes = listeningInodes(port);
        return inodes.isEmpty()
                ? ownerByLsof(port)
                : ProcessHandle.allProcesses()
                        .filter(process -> holds(process.pid(), inodes))
                        .findFirst()
                        .map(process -> process.info()
                                        .command()
                                        .map(Path::of)
                                        .map(Path::getFileName)
                                        .map(Path::toString)
                                        .orElse("进程")
                                + "（PID " + process.pid() + "）");
    }

    private static Optional<String> ownerByLsof(int port) {
        if (!Shell.onPath("lsof")) {
            return Optional.empty();
        }
        var result = Shell.run(
                List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"), Map.of(), Duration.ofSeconds(5));
        return result.code() == 0 ? Optional.of(result.output().strip().replace('\n', ' ')) : Optional.empty();
    }

    private static Set<String> listeningInodes(int port) {
        var wanted = String.format(Locale.ROOT, ":%04X", port);
        var inodes = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : lines(Path.of(table))) {
                var fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[1].endsWith(wanted) && "0A".equals(fields[3])) {
                    inodes.add("socket:[" + fields[9] + "]");
                }
            }
        }
        return inodes;
    }

    private static boolean holds(long pid, Set<String> inodes) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> pointsTo(descriptor, inodes));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, Set<String> inodes) {
        try {
            return inodes.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
