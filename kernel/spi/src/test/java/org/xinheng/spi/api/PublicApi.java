package org.xinheng.spi.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.spi.SectorPlugin;

/** What others can see of this module: one line for each public type and each of its public or protected members. */
final class PublicApi {

    /** Methods that records and enums have by themselves. */
    private static final Set<String> IMPLIED = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private PublicApi() {}

    static SortedSet<String> lines() {
        var lines = new TreeSet<String>();
        types().forEach(type -> describe(type, lines));
        return lines;
    }

    static List<Class<?>> types() {
        Path classes;
        try {
            classes = Path.of(SectorPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> paths = Files.walk(classes)) {
            return paths.map(path -> classes.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(PublicApi::load)
                    .filter(PublicApi::isVisible)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SectorPlugin.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getDeclaringClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static void describe(Class<?> type, SortedSet<String> lines) {
        String name = type.getName();
        lines.add(name + " : " + kind(type) + supertypes(type));
        if (type.isRecord()) {
            lines.add(name + " components "
                    + Arrays.stream(type.getRecordComponents())
                            .map(PublicApi::component)
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(name + "." + field.getName() + " : " + shown(field.getGenericType())
                        + flags(field.getModifiers()));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers()) && !type.isEnum()) {
                lines.add(name + "." + "new" + parameters(constructor.getGenericParameterTypes()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic() && !IMPLIED.contains(method.getName())) {
                lines.add(name + "." + method.getName() + parameters(method.getGenericParameterTypes()) + " : "
                        + shown(method.getGenericReturnType()) + flags(method.getModifiers()));
            }
        }
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return "record";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        return Modifier.isFinal(type.getModifiers()) ? "final class" : "class";
    }

    private static String supertypes(Class<?> type) {
        return Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass())
                                .filter(parent -> parent != Object.class && !type.isRecord() && !type.isEnum()),
                        Arrays.stream(type.getGenericInterfaces()))
                .map(PublicApi::shown)
                .map(" "::concat)
                .collect(Collectors.joining());
    }

    private static String component(RecordComponent component) {
        return shown(component.getGenericType()) + " " + component.getName();
    }

    private static String parameters(Type[] types) {
        return Arrays.stream(types).map(PublicApi::shown).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shown(Type type) {
        return type.getTypeName().replace("java.lang.", "").replace("java.util.", "");
    }

    private static String flags(int modifiers) {
        return (Modifier.isStatic(modifiers) ? " static" : "") + (Modifier.isAbstract(modifiers) ? " abstract" : "");
    }
}
