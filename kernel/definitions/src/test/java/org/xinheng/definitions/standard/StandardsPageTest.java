package org.xinheng.definitions.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists every key lists every key the readers ask for. */
class StandardsPageTest {

    private static final Path PAGE = Path.of("../../plugins/STANDARDS.md");
    private static final Path READERS = Path.of("src/main/java/org/xinheng/definitions/standard");
    private static final Pattern ASKED = Pattern.compile(
            "\\.(?:id|text|texts|requireTexts|section|optionalSection|sections|requireSections|number|optionalNumber|flag"
                    + "|constant|constants|optionalConstant|optionalText|has)\\(\\s*\"([a-z_]+)\"");

    @Test
    void everyKeyIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.list(READERS)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("Tuning") || name.startsWith("Plugin")) {
                    continue; // parameters of tenants and jars, not of standards
                }
                var keys = ASKED.matcher(Files.readString(file));
                while (keys.find()) {
                    if (!Pattern.compile("\\b" + keys.group(1) + "\\b")
                            .matcher(page)
                            .find()) {
                        missing.add(keys.group(1));
                    }
                }
            }
        }
        assertThat(missing).as("not in plugins/STANDARDS.md").isEmpty();
    }
}
