package org.xinheng.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Jars of the tourism plugin as its provider would deliver them one after the other: sound, changed, broken. */
final class TourismJars {

    private static final Path CLASSES = Path.of("../../plugins/tourism/target/classes");
    private static final Path SPI = Path.of("../../kernel/spi/target/classes");
    private static final String STANDARD = "definitions/standards/tourism-operators.yaml";

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final String version;

    private TourismJars(String version) {
        this.version = version;
        try (var files = Files.walk(CLASSES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                entries.put(CLASSES.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replace("plugin.properties", "plugin.version=1.0.0", "plugin.version=" + version);
    }

    /** As built. */
    static Path first(Path folder) {
        return new TourismJars("1.0.0").write(folder);
    }

    /** Penalties of other sectors cost 400 points instead of 20. */
    static Path stricter(Path folder) {
        return new TourismJars("1.1.0").strict().write(folder);
    }

    /** Wants another kernel, carries a jar in the jar, and asks for files. */
    static Path wrongInManyWays(Path folder) {
        var jar = new TourismJars("1.2.0");
        jar.replace("plugin.properties", "plugin.requires=>=1.0.0 & <2.0.0", "plugin.requires=>=9.0.0");
        jar.entries.put("lib/more.jar", new byte[0]);
        jar.compile("""
                package org.xinheng.tourism;
                public final class Tourism implements org.xinheng.spi.SectorPlugin {
                    public Tourism() { new java.io.File("/tmp/x").delete(); }
                }
                """);
        return jar.write(folder);
    }

    /** Nothing forbidden in it, but it cannot be started. */
    static Path failingAtStart(Path folder) {
        var jar = new TourismJars("1.3.0");
        jar.compile("""
                package org.xinheng.tourism;
                public final class Tourism implements org.xinheng.spi.SectorPlugin {
                    public Tourism() { throw new IllegalStateException("no"); }
                }
                """);
        return jar.write(folder);
    }

    /** Passes every check, and throws as soon as it looks at a real firm. */
    static Path throwingAtWork(Path folder) {
        var jar = new TourismJars("1.4.0").strict();
        jar.replace(
                STANDARD, "          - id: failed-inspections", """
                          - id: broken
                            label: {zh: 故障指标, en: Broken}
                            items: [administrative-penalty]
                            always: true
                            java: broken
                            when_none: 0
                            bands:
                              - {until: 1, points: -1}
                              - {from: 1, points: 0}
                            basis: *penalties
                          - id: failed-inspections""".indent(10).stripTrailing());
        jar.compile("""
                package org.xinheng.tourism;
                import java.time.LocalDate;
                import java.util.List;
                import org.xinheng.spi.*;
                public final class Tourism implements SectorPlugin {
                    @Override public List<Indicator> indicators() { return List.of(new Broken()); }
                    record Broken() implements Indicator {
                        @Override public String id() { return "broken"; }
                        @Override public Reading read(SubjectFile file, LocalDate asOf) {
                            throw new IllegalStateException("no");
                        }
                    }
                }
                """);
        return jar.write(folder);
    }

    private TourismJars strict() {
        replace(STANDARD, "per_event: {points: -20, cap: 100}", "per_event: {points: -400, cap: 400}");
        return this;
    }

    private void replace(String path, String old, String by) {
        var text = new String(entries.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalStateException(path + " no longer says: " + old);
        }
        entries.put(path, text.replace(old, by).getBytes(StandardCharsets.UTF_8));
    }

    private void compile(String source) {
        try {
            var folder = Files.createTempDirectory("tourism-classes");
            var file = folder.resolve("Tourism.java");
            Files.writeString(file, source);
            var options = List.of("-proc:none", "-cp", SPI.toString(), "-d", folder.toString());
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjects(file))
                        .call()) {
                    throw new IllegalStateException("The class does not compile");
                }
            }
            Files.delete(file);
            try (var classes = Files.walk(folder)) {
                for (var each : classes.filter(Files::isRegularFile).toList()) {
                    entries.put(folder.relativize(each).toString(), Files.readAllBytes(each));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Path folder) {
        var file = folder.resolve("tourism-" + version + ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
