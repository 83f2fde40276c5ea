package org.xinheng.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether pages are HTML as the standard wants it, by the checker the W3C uses; it comes with the console's checks. */
final class HtmlValidity {

    private final Path checker;
    private final Path folder;
    private int pages;

    /** @param folder where pages are kept until they are checked together: the checker takes seconds to start */
    HtmlValidity(Path repository, Path folder) throws IOException {
        this.checker = repository.resolve("ui/console/node_modules/vnu-jar/build/dist/vnu.jar");
        this.folder = Files.createDirectories(folder);
        for (Path former : kept()) {
            Files.delete(former);
        }
        if (!Files.exists(checker)) {
            throw new IOException("The HTML checker is missing: run npm ci in ui/console.");
        }
    }

    void keep(String name, String html) throws IOException {
        pages++;
        Files.writeString(folder.resolve("%03d%s.html".formatted(pages, name)), html);
    }

    /** The errors of all pages kept, a line each with file, place and reason. */
    List<String> errors() throws IOException, InterruptedException {
        var found = folder.resolve("errors.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                checker.toString(),
                "--errors-only",
                "--exit-zero-always"));
        kept().forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(found.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The HTML checker failed: " + Files.readString(found));
        }
        return Files.readAllLines(found).stream()
                .map(line -> line.replaceFirst("^.*/", ""))
                .toList();
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
