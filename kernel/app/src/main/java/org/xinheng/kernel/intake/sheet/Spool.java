package org.xinheng.kernel.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Files on the local disk that hold a clerk's rows in clear while they are received, read or written out.
 *
 * <p>Whoever creates one removes it. A kernel that was killed cannot, so every start removes what dead kernels left: the
 * name carries the process that made it.
 */
public final class Spool {

    private static final Pattern NAME = Pattern.compile("xinheng-spool-(\\d+)-.*");

    private Spool() {}

    /** A new empty file that only the kernel's user can read. */
    public static Path create(String what) throws IOException {
        return Files.createTempFile(
                "xinheng-spool-%d-%s".formatted(ProcessHandle.current().pid(), what), ".tmp");
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    public interface Filling {

        /** Writes all of it. */
        void fill(OutputStream out) throws IOException;
    }

    /** A new file with its content; nothing is left behind when the filling fails. */
    public static Path written(String what, Filling filling) {
        try {
            Path path = create(what);
            try (OutputStream out = Files.newOutputStream(path)) {
                filling.fill(out);
                return path;
            } catch (IOException | RuntimeException trouble) {
                Files.deleteIfExists(path);
                throw trouble;
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Removes the files of kernels that are gone; to be called once, before this kernel makes its first one. */
    public static int removeLeftovers() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var removed = 0;
        try (var files = Files.newDirectoryStream(folder, "xinheng-spool-*")) {
            for (var file : files) {
                if (isLeftover(file.getFileName().toString()) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    /** In a container every kernel is process 1, so what carries our own number is from before. */
    private static boolean isLeftover(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        var maker = Long.parseLong(parts.group(1));
        return maker == ProcessHandle.current().pid()
                || ProcessHandle.of(maker).filter(ProcessHandle::isAlive).isEmpty();
    }
}
