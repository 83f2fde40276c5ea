package org.xinheng.definitions.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.spi.Points;

/**
 * A tenant's own values for a standard's parameters.
 *
 * @param standard id of the standard
 * @param entries dated, not overlapping
 */
public record Tuning(String standard, List<Entry> entries) {

    public Tuning {
        entries = List.copyOf(entries);
    }

    /**
     * The values of a period with their basis.
     *
     * @param from first day
     * @param until first day it no longer counts; null if open
     * @param values by parameter id
     */
    public record Entry(LocalDate from, @Nullable LocalDate until, LegalBasis basis, Map<String, Value> values) {

        public Entry {
            values = Map.copyOf(values);
        }

        /** Whether it counts on a day. */
        public boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        boolean overlaps(Entry other) {
            return overlaps(other.from, other.until);
        }

        boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
            boolean endsBefore = until != null && !until.isAfter(otherFrom);
            boolean startsAfter = otherUntil != null && !otherUntil.isAfter(from);
            return !endsBefore && !startsAfter;
        }
    }

    /**
     * One tuned parameter.
     *
     * @param value what counts here
     * @param least lowest value tenants below may choose; null if the bound above stays
     * @param most highest value tenants below may choose; null if the bound above stays
     */
    public record Value(
            Points value, @Nullable Points least, @Nullable Points most) {}
}
