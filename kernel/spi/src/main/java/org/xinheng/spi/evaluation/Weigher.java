package org.xinheng.spi.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.standard.Worth;

/** What records are worth by one of their fields, in millionths. */
final class Weigher {

    private final String field;
    private final @Nullable Map<String, Long> table;
    private final long otherwise;
    private final long times;

    private Weigher(Worth worth) {
        this.field = worth.field();
        this.times = worth.times().millionths();
        this.otherwise = times(worth.otherwise().millionths());
        if (worth.table().isEmpty()) {
            this.table = null;
        } else {
            this.table = new HashMap<>();
            worth.table().forEach((text, quantity) -> table.put(text, times(quantity.millionths())));
        }
    }

    static Weigher of(Worth worth) {
        return new Weigher(worth);
    }

    /** Without a field to read, everything weighs one. */
    static @Nullable Weigher ofNullable(@Nullable Worth worth) {
        return worth == null ? null : new Weigher(worth);
    }

    long of(RecordFacts facts) {
        String text = facts.field(field);
        if (text == null) {
            return otherwise;
        }
        if (table != null) {
            Long whole = table.get(text);
            return whole == null ? ofPieces(text, table) : whole;
        }
        long value = Quantity.parse(text);
        return value == Quantity.UNREADABLE ? otherwise : times(value);
    }

    private long ofPieces(String text, Map<String, Long> values) {
        Long found = null;
        for (String piece : Pieces.of(text)) {
            Long value = values.get(piece);
            if (value != null && (found == null || Math.abs(value) > Math.abs(found))) {
                found = value;
            }
        }
        return found == null ? otherwise : found;
    }

    /** Whether a record can be worth more than nothing. */
    boolean canBePositive() {
        if (otherwise > 0 || (table == null && times > 0)) {
            return true;
        }
        return table != null && table.values().stream().anyMatch(value -> value > 0);
    }

    String field() {
        return field;
    }

    private long times(long value) {
        return times == Exact.UNIT ? value : Exact.multiplyDivide(value, times, Exact.UNIT);
    }
}
