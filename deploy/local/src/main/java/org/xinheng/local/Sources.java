package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/** Whether what is built is what is written. */
final class Sources {

    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "test", "screenshots");

    private Sources() {}

    /** Whether the kernel has to be built, because there is none or a source is younger than it. */
    static boolean needBuild(Path repository) {
        var built = KernelProcess.jar(repository);
        try {
            if (!Files.exists(built)) {
                return true;
            }
            var at = Files.getLastModifiedTime(built);
            for (var folder : List.of("kernel", "plugins", "tenants", "ui", "pom.xml")) {
                if (anyYounger(repository.resolve(folder), at)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean anyYounger(Path root, FileTime than) throws IOException {
        var search = new SimpleFileVisitor<Path>() {
            private boolean found;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found = attributes.lastModifiedTime().compareTo(than) > 0;
                return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        };
        if (Files.exists(root)) {
            Files.walkFileTree(root, search);
        }
        return search.found;
    }
}
