package org.xinheng.spi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.SectorPlugin;

/**
 * A plugin built today keeps loading tomorrow. {@code api/<version>.txt} holds what each version added; nothing that stands
 * there may go away or change.
 */
class ApiCompatibilityTest {

    private static final Path API = Path.of("api");
    private static final Path SOURCES = Path.of("src/main/java");

    /** Run with {@code -Dapi.write=1.1} to record additions under that version. */
    private static final String WRITE = System.getProperty("api.write", "");

    private static SortedMap<String, SortedSet<String>> baselines() throws IOException {
        var baselines = new TreeMap<String, SortedSet<String>>();
        try (Stream<Path> paths = Files.list(API)) {
            for (Path path : paths.sorted().toList()) {
                String version = path.getFileName().toString().replace(".txt", "");
                baselines.put(version, new TreeSet<>(Files.readAllLines(path)));
            }
        }
        return baselines;
    }

    private static SortedSet<String> promised() throws IOException {
        var promised = new TreeSet<String>();
        baselines().values().forEach(promised::addAll);
        return promised;
    }

    @Test
    void nothingThatWasPromisedIsGoneOrChanged() throws IOException {
        SortedSet<String> now = PublicApi.lines();
        var broken = new TreeSet<>(promised());
        broken.removeIf(line -> now.contains(line) || isLengthened(line, now));

        assertThat(broken)
                .as(
                        "Plugins built against these would no longer load. Put them back, beside the new ones; a record keeps"
                                + " its old constructor. Only a new major version may take away what was deprecated for a release")
                .isEmpty();
    }

    /** A record may get further components behind the ones it had. */
    private static boolean isLengthened(String line, SortedSet<String> now) {
        String start = line.substring(0, line.length() - 1) + ", ";
        return line.contains(" components (") && now.stream().anyMatch(each -> each.startsWith(start));
    }

    @Test
    void everyAdditionIsRecordedUnderItsVersion() throws IOException {
        var added = new TreeSet<>(PublicApi.lines());
        added.removeAll(promised());
        if (!WRITE.isEmpty() && !added.isEmpty()) {
            Path file = API.resolve(WRITE + ".txt");
            if (Files.exists(file)) {
                added.addAll(Files.readAllLines(file));
            }
            Files.write(file, added);
            return;
        }
        assertThat(added)
                .as("New in the SPI and not recorded. Write '@since SPI <version>' into their Javadoc, raise"
                        + " SectorPlugin.SPI_VERSION, and run: mvn -pl kernel/spi test -Dtest=ApiCompatibilityTest"
                        + " -Dapi.write=<major.minor>")
                .isEmpty();
    }

    @Test
    void typesWithAdditionsSaySinceWhen() throws IOException {
        var silent = new TreeSet<String>();
        baselines().forEach((version, lines) -> {
            for (String line : lines) {
                String type = line.split("[ $]", 2)[0];
                if (!said(type, version)) {
                    silent.add(type + " does not say @since SPI " + version);
                }
            }
        });
        assertThat(silent).isEmpty();
    }

    private static boolean said(String line, String version) {
        for (String name = line; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            Path source = SOURCES.resolve(name.replace('.', '/') + ".java");
            if (Files.exists(source)) {
                try {
                    return Files.readString(source).contains("@since SPI " + version);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return false;
    }

    @Test
    void theVersionIsThatOfTheLastAddition() throws IOException {
        assertThat(SectorPlugin.SPI_VERSION).startsWith(baselines().lastKey() + ".");
    }

    @Test
    void whatPluginsImplementAsksNothingNewOfThem() {
        assertThat(abstractMethods(SectorPlugin.class)).isEmpty();
        assertThat(abstractMethods(Indicator.class)).containsExactlyInAnyOrder("id", "read");
    }

    private static List<String> abstractMethods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }
}
