package org.xinheng.kernel.monitoring.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of some months while they are counted: of each month the whole and every bureau. For one thread. */
final class Sheet {

    /**
     * A place on the sheet.
     *
     * @param whole the tenant as a whole, otherwise the bureau
     * @param bureau or null for what no bureau did
     */
    private record Place(
            Figure figure,
            YearMonth month,
            boolean whole,
            @Nullable UUID bureau) {}

    private final Map<Place, Value> values = new HashMap<>();

    /** Adds to the share of a bureau and of the whole. */
    void add(Figure figure, YearMonth month, @Nullable UUID bureau, long numerator, long denominator) {
        if (denominator == 0) {
            return;
        }
        for (var place : Set.of(new Place(figure, month, false, bureau), new Place(figure, month, true, null))) {
            values.merge(
                    place, Value.share(numerator, denominator), (before, _) -> before.plus(numerator, denominator));
        }
    }

    /** Sets the value of a bureau; medians cannot be added up. */
    void setBureau(Figure figure, YearMonth month, @Nullable UUID bureau, Value value) {
        values.put(new Place(figure, month, false, bureau), value);
    }

    /** Sets the value of the whole. */
    void setWhole(Figure figure, YearMonth month, Value value) {
        values.put(new Place(figure, month, true, null), value);
    }

    Value whole(Figure figure, YearMonth month) {
        return values.getOrDefault(new Place(figure, month, true, null), Value.NONE);
    }

    Value of(Figure figure, YearMonth month, UUID bureau) {
        return values.getOrDefault(new Place(figure, month, false, bureau), Value.NONE);
    }

    /** Bureaus that have a value of this figure in the month. */
    Set<UUID> bureaus(Figure figure, YearMonth month) {
        return values.keySet().stream()
                .filter(place -> place.figure == figure && place.month.equals(month))
                .flatMap(place -> Stream.ofNullable(place.bureau))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
