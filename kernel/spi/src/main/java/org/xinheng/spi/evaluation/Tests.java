package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.spi.standard.Evidence;

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

    RecordTest[] compiled() {
        return numbers.keySet().stream()
                .map(evidence -> RecordTest.of(evidence, asOf))
                .toArray(RecordTest[]::new);
    }

    /** Which tests a record of an item has to be shown to. */
    Map<String, int[]> byItem() {
        var byItem = new HashMap<String, int[]>();
        numbers.forEach((evidence, number) ->
                evidence.items().forEach(item -> byItem.merge(item, new int[] {number}, Tests::joined)));
        return byItem;
    }

    private static int[] joined(int[] first, int[] second) {
        var both = new int[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
