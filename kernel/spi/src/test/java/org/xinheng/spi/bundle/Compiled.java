package org.xinheng.spi.bundle;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A class {@code sample.Entry} compiled here, woven, and loaded; the real compiler's bytecode. */
final class Compiled extends ClassLoader {

    private static final String NAME = "sample.Entry";

    private final PluginBundle bundle;
    private final Weaver weaver;

    private Compiled(PluginBundle bundle) {
        super(Compiled.class.getClassLoader());
        this.bundle = bundle;
        this.weaver = new Weaver(bundle);
    }

    /** A supplier whose {@code get()} has this body; other members may follow it after a line {@code //}. */
    @SuppressWarnings("unchecked")
    static Supplier<Object> woven(Path folder, String body) {
        String[] parts = body.split("//\n", -1);
        String source = """
                package sample;
                import java.util.*; import java.util.function.*; import java.util.stream.*; import java.math.*; import java.util.regex.*;
                public final class Entry implements Supplier<Object> {
                    public Object get() { %s }
                    %s
                }
                """.formatted(parts[0], parts.length > 1 ? parts[1] : "");
        try {
            return (Supplier<Object>) new Compiled(new PluginBundle(compile(folder, source)))
                    .loadClass(NAME)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> compile(Path folder, String source) {
        var unit = new SimpleJavaFileObject(URI.create("string:///sample/Entry.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var problems = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-d", folder.toString());
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, List.of(unit))
                .call()) {
            throw new IllegalArgumentException(problems.getDiagnostics().stream()
                    .map(problem -> problem.getMessage(Locale.ROOT))
                    .toList()
                    .toString());
        }
        var classes = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                classes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] plain = bundle.entries().get(name.replace('.', '/') + ".class");
        if (plain == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] woven = weaver.weave(plain);
        return defineClass(name, woven, 0, woven.length);
    }
}
