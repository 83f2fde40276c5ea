package org.xinheng.kernel.plugins.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes against the one that runs.
 *
 * @param against version that runs
 * @param added items, standards and lists that are new
 * @param removed items, standards and lists that are gone
 * @param changed items, standards and lists whose definition differs
 * @param classes how many classes are new, gone or different
 */
public record Diff(String against, List<Part> added, List<Part> removed, List<Part> changed, int classes) {

    static Diff between(LoadedPlugin before, LoadedPlugin after) {
        Map<String, Object> old = definitions(before);
        Map<String, Object> now = definitions(after);
        var labels = new TreeMap<>(labels(before));
        labels.putAll(labels(after));
        var added = new ArrayList<Part>();
        var removed = new ArrayList<Part>();
        var changed = new ArrayList<Part>();
        labels.forEach((id, label) -> {
            if (!old.containsKey(id)) {
                added.add(new Part(id, label));
            } else if (!now.containsKey(id)) {
                removed.add(new Part(id, label));
            } else if (!isSame(old.get(id), now.get(id))) {
                changed.add(new Part(id, label));
            }
        });
        return new Diff(before.manifest().version(), added, removed, changed, classes(before, after));
    }

    private static Map<String, Object> definitions(LoadedPlugin plugin) {
        var all = new TreeMap<String, Object>();
        plugin.items().forEach(item -> all.put(item.id(), item));
        plugin.evaluators().forEach(each -> all.put(each.standard().id(), each.standard()));
        plugin.lists().forEach(list -> all.put(list.id(), list));
        return all;
    }

    /** Definitions hold regular expressions, which are equal only by their text. */
    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) || String.valueOf(before).equals(String.valueOf(after));
    }

    private static Map<String, String> labels(LoadedPlugin plugin) {
        var all = new TreeMap<String, String>();
        plugin.items().forEach(item -> all.put(item.id(), item.label().zh()));
        plugin.evaluators()
                .forEach(each ->
                        all.put(each.standard().id(), each.standard().label().zh()));
        plugin.lists().forEach(list -> all.put(list.id(), list.label().zh()));
        return all;
    }

    private static int classes(LoadedPlugin before, LoadedPlugin after) {
        var old = before.bundle().entries();
        var now = after.bundle().entries();
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        return (int) paths.stream()
                .filter(path -> path.endsWith(".class"))
                .filter(path -> !Arrays.equals(old.get(path), now.get(path)))
                .count();
    }
}
