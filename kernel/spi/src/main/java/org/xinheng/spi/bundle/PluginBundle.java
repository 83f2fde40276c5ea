package org.xinheng.spi.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * All files of a plugin, in memory. Immutable as long as nobody writes into the arrays.
 *
 * @param entries path within the jar to content
 * @since SPI 1.0
 */
public record PluginBundle(Map<String, byte[]> entries) {

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_ENTRIES = 10_000;

    /**
     * Reads a jar, or a folder of classes and resources.
     *
     * @throws UncheckedIOException if it cannot be read or is no jar
     * @throws IllegalArgumentException if it is larger than 64 MB unpacked or has more than 10,000 files
     */
    public static PluginBundle read(Path path) {
        try {
            return new PluginBundle(Files.isDirectory(path) ? folder(path) : jar(path));
        } catch (IOException e) {
            throw new UncheckedIOException("读不到插件文件 " + path.getFileName(), e);
        }
    }

    private static Map<String, byte[]> jar(Path path) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        long room = MAX_BYTES;
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream stream = zip.getInputStream(entry)) {
                    byte[] content = stream.readNBytes((int) room + 1);
                    room -= content.length;
                    entries.put(entry.getName(), content);
                }
                requireRoom(room, entries.size());
            }
        }
        return entries;
    }

    /**
     * Unpacks a jar that is in memory.
     *
     * @throws IllegalArgumentException if it is no jar, holds a file twice, or is too large as {@link #read} says
     */
    public static PluginBundle unpack(byte[] jar) {
        var entries = new TreeMap<String, byte[]>();
        long room = MAX_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = zip.readNBytes((int) room + 1);
                room -= content.length;
                if (entries.put(entry.getName(), content) != null) {
                    throw new IllegalArgumentException("插件里有两个 " + entry.getName() + "。请重新打包。");
                }
                requireRoom(room, entries.size());
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("不是可读的 jar。请重新打包插件。", e);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("不是可读的 jar。请重新打包插件。");
        }
        return new PluginBundle(entries);
    }

    private static Map<String, byte[]> folder(Path path) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        long room = MAX_BYTES;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                byte[] content = Files.readAllBytes(file);
                room -= content.length;
                entries.put(path.relativize(file).toString().replace('\\', '/'), content);
                requireRoom(room, entries.size());
            }
        }
        return entries;
    }

    private static void requireRoom(long room, int entries) {
        if (room < 0 || entries > MAX_ENTRIES) {
            throw new IllegalArgumentException("插件解压后超过 64 MB 或文件超过 10000 个。请减小插件。");
        }
    }

    /** A text file as UTF-8; empty if there is none. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(entries.get(path)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** Text files below a folder with this ending, by their whole path. */
    public Map<String, String> texts(String folder, String ending) {
        var found = new TreeMap<String, String>();
        entries.forEach((path, content) -> {
            if (path.startsWith(folder + "/") && path.endsWith(ending)) {
                found.put(path, new String(content, StandardCharsets.UTF_8));
            }
        });
        return found;
    }

    /** A properties file; no properties if there is none or it cannot be read. */
    public Properties properties(String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(path).orElse("")));
        } catch (IOException | IllegalArgumentException ignored) {
            properties.clear();
        }
        return properties;
    }

    /** The texts of one language, from {@code messages/messages_<language>.properties}. */
    public Properties messages(String language) {
        return properties("messages/messages_" + language + ".properties");
    }

    /** What {@code plugin.properties} says. */
    public PluginManifest manifest() {
        return PluginManifest.of(properties("plugin.properties"));
    }
}
