package org.xinheng.kernel.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Map<String, byte[]> entries = new TreeMap<>();

    /** A sound plugin of this id that does nothing. */
    public static PluginJar sound(String id) {
        return new PluginJar()
                .text("plugin.properties", """
                        plugin.id=%s
                        plugin.version=1.0.0
                        plugin.requires=>=1.0.0 & <2.0.0
                        plugin.provider=测试单位
                        """.formatted(id))
                .text("META-INF/services/org.xinheng.spi.SectorPlugin", "sample.Entry\n")
                .source("sample.Entry", """
                        package sample;
                        public final class Entry implements org.xinheng.spi.SectorPlugin {}
                        """);
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

    /** Writes the jar. */
    public Path writeTo(Path folder, String name) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
