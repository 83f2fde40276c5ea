package org.xinheng.kernel.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.xinheng.spi.SectorPlugin;

/** Builds real plugin jars, sound and broken, for tests of the host. Starts as a sound plugin without definitions. */
public final class PluginJar {

    private static final String STANDARD = """
            kind: standard
            id: {id}-credit
            label: {zh: 样例信用评价, en: Sample grading}
            sector: agriculture
            subjects: [organisation]
            publish: true
            editions:
              - version: "2024"
                from: 2024-01-01
                basis: {act: 《示例标准》, article: 第三条}
                combine: sum
                cap: 100
                groups:
                  - id: conduct
                    label: {zh: 守法, en: Conduct}
                    base: 50
                    cap: 100
                    criteria:
                      - id: probe
                        label: {zh: 探测, en: Probe}
                        items: [administrative-permit]
                        always: true
                        java: probe
                        when_none: 0
                        bands:
                          - {until: 1, points: 0}
                          - {from: 1, points: 50}
                grades:
                  - id: A
                    label: {zh: 诚信, en: Trusted}
                    meaning: 记录良好。
                    colour: "#1F6F54"
                    from: 90
                    supervision: {label: {zh: 简化监督, en: Light}, note: 少查。, inspections_per_year: 1, sampling_rate: 5}
                  - id: D
                    label: {zh: 失信, en: Untrusted}
                    meaning: 有严重问题。
                    colour: "#9B1C1C"
                    from: 0
                    until: 90
                    supervision: {label: {zh: 重点监管, en: Strict}, note: 多查。, inspections_per_year: 6, sampling_rate: 100}
            """;

    private final Map<String, byte[]> entries = new TreeMap<>();

    /** A sound plugin of this id and version that does nothing. */
    public static PluginJar sound(String id, String version) {
        return new PluginJar()
                .text("plugin.properties", """
                        plugin.id=%s
                        plugin.version=%s
                        plugin.requires=>=1.0.0 & <2.0.0
                        plugin.provider=测试单位
                        """.formatted(id, version))
                .text("META-INF/services/org.xinheng.spi.SectorPlugin", "sample.Entry\n")
                .source("sample.Entry", """
                        package sample;
                        public final class Entry implements org.xinheng.spi.SectorPlugin {}
                        """);
    }

    /**
     * A sound plugin of this id and version with one standard, {@code <id>-credit}, for organisations, and one Java indicator
     * whose {@code read(SubjectFile file, LocalDate asOf)} has this body.
     */
    public static PluginJar reading(String id, String version, String body) {
        return sound(id, version)
                .text("messages/messages_zh.properties", "plugin.label=样例%s\n".formatted(id))
                .text("definitions/standards/credit.yaml", STANDARD.replace("{id}", id))
                .source("sample.Entry", """
                        package sample;
                        import java.time.LocalDate;
                        import java.util.*;
                        import java.util.stream.*;
                        import org.xinheng.spi.*;
                        public final class Entry implements SectorPlugin {
                            @Override public List<Indicator> indicators() { return List.of(new Probe()); }
                            record Probe() implements Indicator {
                                @Override public String id() { return "probe"; }
                                @Override public Reading read(SubjectFile file, LocalDate asOf) { %s }
                            }
                        }
                        """.formatted(body));
    }

    /** A sound plugin of this id that does nothing. */
    public static PluginJar sound(String id) {
        return sound(id, "1.0.0");
    }

    /** Everything below a folder of classes and resources. */
    public static PluginJar ofFolder(Path folder) {
        var jar = new PluginJar();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.entries.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    /** Adds or replaces a text file. */
    public PluginJar text(String path, String content) {
        entries.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes a text file. */
    public PluginJar replace(String path, String old, String by) {
        return text(path, new String(entries.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8).replace(old, by));
    }

    /** Removes a file. */
    public PluginJar without(String path) {
        entries.remove(path);
        return this;
    }

    /** Compiles a class against the SPI and the JDK and adds it with its inner classes. */
    public PluginJar source(String name, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try {
            Path folder = Files.createTempDirectory("plugin-classes");
            Path spi = Path.of(SectorPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var unit =
                    new SimpleJavaFileObject(
                            URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            var options = List.of("-classpath", spi.toString(), "-d", folder.toString());
            if (!compiler.getTask(null, null, problems, options, null, List.of(unit))
                    .call()) {
                throw new IllegalArgumentException(problems.getDiagnostics().toString());
            }
            entries.putAll(ofFolder(folder).entries);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar; the same entries give the same bytes. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var file = new JarEntry(entry.getKey());
                file.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                jar.putNextEntry(file);
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the jar. */
    public Path writeTo(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
