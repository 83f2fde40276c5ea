package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a process we started, in a file, by its number <em>and</em> its start.
 *
 * <p>A number alone is not enough: after a restart of the machine, or after some weeks, it may be somebody else's.
 * Nothing is ever signalled here whose start does not match what was recorded.
 */
final class ProcessRecord {

    private final Path file;

    ProcessRecord(Path file) {
        this.file = file;
    }

    void keep(ProcessHandle process) {
        try {
            PrivateFiles.write(file, process.pid() + " " + start(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process if it still lives and is the same one. */
    Optional<ProcessHandle> living() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> parts.length == 2 && start(process).equals(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asks the recorded process to end, kills it after the time; true if there was one. */
    boolean stop(Duration within) {
        var living = living();
        living.ifPresent(process -> {
            process.destroy();
            if (!ended(process, within)) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(10));
            }
        });
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return living.isPresent();
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Boot and clock ticks on Linux, where the wall clock may be set meanwhile; elsewhere the start time. */
    private static String start(ProcessHandle process) {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        var boot = Path.of("/proc/sys/kernel/random/boot_id");
        try {
            if (Files.isReadable(stat) && Files.isReadable(boot)) {
                var text = Files.readString(stat, StandardCharsets.ISO_8859_1);
                // The second field is the program's name in brackets and may hold blanks; the start is the 22nd.
                var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
                return Files.readString(boot).strip() + "/" + fields[19];
            }
        } catch (IOException ended) {
            return "ended";
        }
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
