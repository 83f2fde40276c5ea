package org.xinheng.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was built here, without one of the plugins: a product that does not know it yet. */
final class Repository {

    private Repository() {}

    /** The new folder, with links to what is read as it is and copies of tenants and plugins. */
    static Path without(String plugin, Path built, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var name : List.of("kernel", "deploy", "ui", "pom.xml")) {
            Files.createSymbolicLink(folder.resolve(name), built.resolve(name));
        }
        copy(built.resolve("tenants"), folder.resolve("tenants"));
        try (var jars = Files.find(
                built.resolve("plugins"),
                3,
                (path, attributes) -> path.toString().matches(".*/[^_/][^/]*/target/[^/]+\\d\\.jar"))) {
            for (var jar : jars.toList()) {
                var relative = built.relativize(jar);
                if (!relative.startsWith(Path.of("plugins", plugin))) {
                    Files.createDirectories(folder.resolve(relative).getParent());
                    Files.copy(jar, folder.resolve(relative));
                }
            }
        }
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file :
                    files.filter(path -> !path.toString().contains("target")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
