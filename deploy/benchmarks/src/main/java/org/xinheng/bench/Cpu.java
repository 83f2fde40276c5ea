package org.xinheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** CPU time that processes and their children have used, from {@code /proc}. Linux only. */
final class Cpu {

    /** Clock ticks per second of {@code /proc/<pid>/stat}; 100 on every Linux that matters. */
    private static final double TICKS = 100;

    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private Cpu() {}

    /** Seconds used so far by these processes, their ended children and their living children. */
    static double seconds(List<Long> processes) {
        return processes.stream().mapToDouble(Cpu::tree).sum();
    }

    private static double tree(long process) {
        var children = ProcessHandle.of(process).stream().flatMap(ProcessHandle::children);
        return own(process) + children.mapToDouble(child -> own(child.pid())).sum();
    }

    private static double own(long process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER_TIME; field <= CHILDREN_SYSTEM_TIME; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many processes wanted a processor during the last minute, of how many processors: {@code 3.2 / 2}. */
    static String load() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return "%.1f / %d".formatted(machine.getSystemLoadAverage(), machine.getAvailableProcessors());
    }

    /** Resident memory of a process in MiB. */
    static long residentMiB(long process) {
        return memory(process, "VmRSS:");
    }

    /** The most resident memory a process has had, in MiB. */
    static long peakMiB(long process) {
        return memory(process, "VmHWM:");
    }

    private static long memory(long process, String which) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(which))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
