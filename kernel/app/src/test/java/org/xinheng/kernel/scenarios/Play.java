package org.xinheng.kernel.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One scenario as a file tells it.
 *
 * @param rule the kind of case
 * @param title what it shows, a sentence
 * @param decision the record it begins with
 * @param lines what happens, in order
 */
record Play(String rule, String title, Line decision, List<Line> lines) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");

    /** All scenarios of all files. */
    static List<Play> all() {
        var plays = new ArrayList<Play>();
        try (var files = Files.list(FOLDER)) {
            files.sorted().forEach(file -> plays.addAll(read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return plays;
    }

    private static List<Play> read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            var root = map(
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromReader(in));
            String rule = String.valueOf(root.get("规则"));
            return list(root.get("场景")).stream()
                    .map(told -> of(rule, map(told)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Play of(String rule, Map<String, Object> told) {
        return new Play(
                rule,
                String.valueOf(told.get("说明")),
                line(map(told.get("决定"))),
                list(told.get("经过")).stream().map(line -> line(map(line))).toList());
    }

    private static Line line(Map<String, Object> told) {
        var with = new LinkedHashMap<>(told);
        Object outcome = with.remove("结果");
        return new Line(
                LocalDate.parse(String.valueOf(with.remove("日期"))),
                String.valueOf(with.remove("谁")),
                String.valueOf(with.remove("做")),
                with,
                outcome == null ? Map.of() : map(outcome));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object told) {
        return (Map<String, Object>) Objects.requireNonNull(told, "说明、决定、经过都要写");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object told) {
        return (List<Object>) Objects.requireNonNull(told, "场景、经过都要写");
    }
}
