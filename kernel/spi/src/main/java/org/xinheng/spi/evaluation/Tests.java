package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Window;

/** The different tests of a plan, each compiled once however many criteria and rules share it. */
final class Tests {

    private final LocalDate asOf;
    private final Map<Evidence, Integer> numbers = new LinkedHashMap<>();

    Tests(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The number under which {@link Matches} will hold the records that count. */
    int numberOf(Evidence evidence) {
        return numbers.computeIfAbsent(evidence, _ -> numbers.size());
    }

    int size() {
        return numbers.size();
    }

    /** The tests of one item that share a window, which a record has to be shown to once. */
    record Panel(RecordTest window, int[] numbers, @Nullable RecordTest[] wheres) {

        void show(RecordFacts facts, Matches matched) {
            if (!window.holds(facts)) {
                return;
            }
            for (int i = 0; i < numbers.length; i++) {
                RecordTest where = wheres[i];
                if (where == null || where.holds(facts)) {
                    matched.add(numbers[i], facts);
                }
            }
        }
    }

    /** Which tests a record of an item has to be shown to. */
    Map<String, Panel[]> byItem() {
        var evidence = new HashMap<String, Map<Window, List<Evidence>>>();
        for (Evidence each : numbers.keySet()) {
            for (String item : each.items()) {
                evidence.computeIfAbsent(item, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(each.window(), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        var panels = new HashMap<String, Panel[]>();
        evidence.forEach((item, windows) -> panels.put(
                item,
                windows.entrySet().stream()
                        .map(entry -> panel(entry.getKey(), entry.getValue()))
                        .toArray(Panel[]::new)));
        return panels;
    }

    private Panel panel(Window window, List<Evidence> all) {
        var panel = new Panel(RecordTest.of(window, asOf), new int[all.size()], new @Nullable RecordTest[all.size()]);
        for (int i = 0; i < all.size(); i++) {
            Condition where = all.get(i).where();
            panel.numbers[i] = numberOf(all.get(i));
            panel.wheres[i] = where == null ? null : RecordTest.of(where);
        }
        return panel;
    }
}
