package org.xinheng.kernel.portal;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All words of the portal in one language, from the text files of {@code ui/portal}. Templates say {@code t.key}. */
public final class Texts {

    private static final Texts ZH = new Texts(Language.ZH);
    private static final Texts EN = new Texts(Language.EN);

    private final Map<String, String> words;
    private final Map<String, List<Section>> articles;
    private final String version;

    private Texts(Language language) {
        this.words = readWords(language);
        this.articles = Map.of(
                "about", readArticle("about", language), "accessibility", readArticle("accessibility", language));
        this.version = HexFormat.of().toHexDigits(words.hashCode());
    }

    /** The texts in a language, read once. */
    static Texts in(Language language) {
        return switch (language) {
            case ZH -> ZH;
            case EN -> EN;
        };
    }

    /**
     * The text under a key.
     *
     * @throws IllegalArgumentException when no text file has the key: a fault in a template, found by its test
     */
    String require(String key) {
        var text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The portal has no text named " + key);
        }
        return text;
    }

    /** The text under a key with its places filled. */
    String require(String key, Object... values) {
        return require(key).formatted(values);
    }

    /** Who carries on today for an authority that exists no more; null where nobody has to. */
    @Nullable
    String heir(@Nullable String name) {
        return name == null ? null : require("authorityHeir", name);
    }

    /** Changes when any of the words does; long texts aside. */
    String version() {
        return version;
    }

    /** A long text, section by section. */
    List<Section> article(String name) {
        return articles.getOrDefault(name, List.of());
    }

    /** Lets templates write {@code t.key}. */
    @TemplateExtension(matchName = TemplateExtension.ANY)
    static String word(Texts texts, String key) {
        return texts.require(key);
    }

    /** A part of a long text. */
    public record Section(String id, String heading, List<String> paragraphs) {}

    private static Map<String, String> readWords(Language language) {
        var properties = new Properties();
        try (var reader = open("texts_" + language.tag() + ".properties")) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    /** Sections start with {@code # id heading}; each further line is a paragraph. */
    private static List<Section> readArticle(String name, Language language) {
        var sections = new ArrayList<Section>();
        try (var reader = open(name + "_" + language.tag() + ".txt")) {
            for (var line : reader.readAllLines()) {
                if (line.startsWith("# ")) {
                    var words = line.substring(2).split(" ", 2);
                    sections.add(new Section(words[0], words[1], new ArrayList<>()));
                } else if (!line.isBlank()) {
                    sections.getLast().paragraphs().add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.copyOf(sections);
    }

    private static Reader open(String file) throws IOException {
        var stream = Texts.class.getResourceAsStream("/portal/" + file);
        if (stream == null) {
            throw new IOException("ui/portal lacks " + file);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
