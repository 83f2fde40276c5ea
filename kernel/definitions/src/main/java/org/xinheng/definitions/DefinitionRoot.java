package org.xinheng.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A place that holds definition files. */
public sealed interface DefinitionRoot {

    /** Name that begins every file name in messages. */
    String name();

    /** Relative path -> text of every YAML and SVG file, in order of path. */
    Map<String, String> files();

    /** The national base that ships with this module. */
    static DefinitionRoot national() {
        return new Resources(DefinitionRoot.class.getClassLoader(), "definitions");
    }

    /** The tenant packs that ship in the jar of the module {@code tenants}, if it is on the class path of the loader. */
    static DefinitionRoot tenants(ClassLoader loader) {
        return new Resources(loader, "tenants");
    }

    /** A folder of the file system, read recursively. */
    record Directory(String name, Path path) implements DefinitionRoot {
        @Override
        public Map<String, String> files() {
            var files = new TreeMap<String, String>();
            try (Stream<Path> paths = Files.walk(path)) {
                for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                    String relative = path.relativize(file).toString().replace('\\', '/');
                    if (isDefinition(relative)) {
                        files.put(relative, Files.readString(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("读不到定义文件夹 " + path, e);
            }
            return files;
        }
    }

    /**
     * Resources on a class path. They are listed in {@code index.txt} of the root, because resources of a jar cannot be
     * walked in every class loader.
     */
    record Resources(ClassLoader loader, String name) implements DefinitionRoot {
        @Override
        public Map<String, String> files() {
            var files = new TreeMap<String, String>();
            for (String path : read("index.txt").lines().toList()) {
                if (isDefinition(path)) {
                    files.put(path, read(path));
                }
            }
            return files;
        }

        private String read(String path) {
            try (InputStream stream = loader.getResourceAsStream(name + "/" + path)) {
                if (stream == null) {
                    throw new IllegalStateException("类路径上没有 " + name + "/" + path + "，请核对 index.txt。");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("读不到 " + name + "/" + path, e);
            }
        }
    }

    /** Files handed over as text, as plugins do. */
    record Texts(String name, Map<String, String> files) implements DefinitionRoot {
        public Texts {
            files = Map.copyOf(files);
        }
    }

    /** Folders with a leading underscore are templates; {@code src} and {@code target} belong to the build. */
    private static boolean isDefinition(String path) {
        boolean hidden =
                path.startsWith("_") || path.contains("/_") || path.startsWith("src/") || path.startsWith("target/");
        return !hidden && (path.endsWith(".yaml") || path.endsWith(".svg"));
    }
}
