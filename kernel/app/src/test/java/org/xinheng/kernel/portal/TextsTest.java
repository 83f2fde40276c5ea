package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern WORD = Pattern.compile("\\b(?:f\\.)?t\\.([a-zA-Z0-9]+)");

    @Test
    void everyWordOfTheTemplatesIsKnownInBothLanguages() throws Exception {
        var keys = new TreeSet<String>();
        try (var files = Files.list(templates())) {
            for (var file : files.toList()) {
                WORD.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }

        assertThat(keys).hasSizeGreaterThan(80);
        for (var language : Language.values()) {
            assertThat(keys)
                    .allSatisfy(
                            key -> assertThat(Texts.in(language).require(key)).isNotNull());
        }
    }

    @Test
    void bothLanguagesHaveTheSameSections() {
        for (var article : new String[] {"about", "accessibility"}) {
            assertThat(Texts.in(Language.EN).article(article))
                    .extracting(Texts.Section::id)
                    .containsExactlyElementsOf(Texts.in(Language.ZH).article(article).stream()
                            .map(Texts.Section::id)
                            .toList());
        }
    }

    @Test
    void anUnknownWordIsAFaultThatNamesIt() {
        assertThatThrownBy(() -> Texts.in(Language.ZH).require("nonsense")).hasMessageContaining("nonsense");
    }

    private static Path templates() throws Exception {
        var uri = Objects.requireNonNull(TextsTest.class.getResource("/templates/portal/layout.html"))
                .toURI();
        if (uri.getScheme().equals("jar")) {
            open(uri);
        }
        return Objects.requireNonNull(Path.of(uri).getParent());
    }

    private static void open(java.net.URI uri) throws IOException {
        try {
            FileSystems.getFileSystem(uri);
        } catch (FileSystemNotFoundException closed) {
            FileSystems.newFileSystem(uri, Map.of());
        }
    }
}
