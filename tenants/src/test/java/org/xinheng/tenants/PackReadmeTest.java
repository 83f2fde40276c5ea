package org.xinheng.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.programmes.Programme;

/** The README of every pack says where each demand of the place's own plan stands in the product, and names nothing that is not there. */
class PackReadmeTest {

    private static final Path PLUGINS = Path.of("../plugins");
    private static final Path FEATURES = Path.of("../ui/console/src/features");
    private static final Path PORTAL = Path.of("../kernel/app/src/main/java/org/xinheng/kernel/portal");
    private static final Pattern TOKEN = Pattern.compile("`([^`]+)`");
    private static final Pattern ID = Pattern.compile("(?m)^ {0,2}(?:- )?id: (\\S+)$");
    private static final Pattern PAGE = Pattern.compile("@Path\\(\"/?([a-z-]+)");

    private static final Definitions ALL = Definitions.loadFrom(
            List.of(DefinitionRoot.national(), DefinitionRoot.tenants(PackReadmeTest.class.getClassLoader())));

    static List<String> places() {
        return TenantPacksTest.everyPlace();
    }

    @ParameterizedTest
    @MethodSource("places")
    void noCellOfTheTableIsEmpty(String slug) throws IOException {
        List<List<String>> rows = rows(slug);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4).allSatisfy(cells -> {
            assertThat(cells).hasSize(2);
            assertThat(cells).noneMatch(String::isBlank);
        });
        assertThat(rows.stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyThingNamedIsThere(String slug) throws IOException {
        Set<String> known = known(slug);
        Set<String> pages = pages();
        var lost = new TreeSet<String>();
        for (String token : tokens(Files.readString(readme(slug)))) {
            boolean there = token.startsWith("/") ? isPage(token, pages) : known.contains(token);
            if (!there) {
                lost.add(token);
            }
        }
        assertThat(lost).as("named in the README of %s and nowhere else", slug).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyThingThePackDefinesIsNamed(String slug) throws IOException {
        Set<String> named = tokens(Files.readString(readme(slug)));
        var own = new TreeSet<String>();
        for (String folder : List.of("catalogue", "indicators", "lists", "parameters", "programmes")) {
            if (Files.isDirectory(Path.of(slug, folder))) {
                own.addAll(idsBelow(Path.of(slug, folder)));
            }
        }
        own.removeAll(named);
        assertThat(own).as("defined by %s and not named in its README", slug).isEmpty();
    }

    private static Path readme(String slug) {
        return Path.of(slug, "README.md");
    }

    private static List<List<String>> rows(String slug) throws IOException {
        return Files.readAllLines(readme(slug)).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Set<String> tokens(String text) {
        var tokens = new HashSet<String>();
        TOKEN.matcher(text).results().map(PackReadmeTest::word).forEach(tokens::add);
        tokens.remove("/"); // the legend speaks of it; the home page of every portal
        return tokens;
    }

    private static String word(MatchResult match) {
        return match.group(1);
    }

    /** Ids of everything that counts for the place, of plugins whether enabled or not, and folders of console features. */
    private static Set<String> known(String slug) throws IOException {
        var known = new HashSet<>(ALL.tenants().keySet());
        known.addAll(ALL.parametersOf(slug).keySet());
        known.addAll(ALL.listsOf(slug).keySet());
        known.addAll(ALL.measuresOf(slug).keySet());
        known.addAll(ALL.commitments().keySet());
        ALL.indicatorsOf(slug).forEach(table -> known.add(table.id()));
        known.addAll(ALL.reports().forms().keySet());
        known.addAll(ALL.reports().purposes().keySet());
        ALL.catalogueOf(slug).items().forEach(item -> known.add(item.id()));
        ALL.standards().forEach(standard -> known.add(standard.id()));
        ALL.tenants()
                .keySet()
                .forEach(tenant ->
                        ALL.programmesOf(tenant).stream().map(Programme::id).forEach(known::add));
        known.addAll(idsBelow(Path.of(slug)));
        known.addAll(folders(PLUGINS));
        known.addAll(folders(FEATURES));
        for (String plugin : folders(PLUGINS)) {
            Path definitions = PLUGINS.resolve(plugin).resolve("src/main/resources/definitions");
            if (Files.isDirectory(definitions)) {
                known.addAll(idsBelow(definitions));
            }
        }
        return known;
    }

    /** Ids of the definitions in a folder, wherever they stand in their files. */
    private static Set<String> idsBelow(Path folder) throws IOException {
        var ids = new HashSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                ID.matcher(Files.readString(file))
                        .results()
                        .map(PackReadmeTest::word)
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    private static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    /** Every part of an address is a part of some path of the portal. */
    private static boolean isPage(String address, Set<String> pages) {
        return Stream.of(address.substring(1).split("/", -1)).allMatch(pages::contains);
    }

    private static Set<String> pages() throws IOException {
        var pages = new HashSet<String>();
        try (Stream<Path> files = Files.list(PORTAL)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                PAGE.matcher(Files.readString(file))
                        .results()
                        .map(PackReadmeTest::word)
                        .forEach(pages::add);
            }
        }
        return pages;
    }
}
