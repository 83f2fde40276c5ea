package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number the law or a tenant fixes for a time.
 *
 * @param id kebab case
 * @param label name shown to people
 * @param unit what it counts
 * @param stricter which way a lower tenant may go
 * @param values dated; the first that is in force counts
 */
public record Parameter(String id, Label label, Unit unit, Stricter stricter, List<Value> values) {

    /** What a parameter counts. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS,
        YEARS,
        PER_MILLE,
        COUNT
    }

    /** The direction that is stricter, and so open to lower tenants. */
    public enum Stricter {
        LESS,
        MORE,
        /** Nobody below may change it. */
        FIXED
    }

    /** One dated value with its own basis. */
    public record Value(LocalDate from, @Nullable LocalDate until, int value, LegalBasis basis) {
        /** Whether it counts on a day. */
        public boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        boolean overlaps(Value other) {
            boolean endsBefore = until != null && !until.isAfter(other.from);
            boolean startsAfter = other.until != null && !other.until.isAfter(from);
            return !endsBefore && !startsAfter;
        }
    }

    public Parameter {
        values = List.copyOf(values);
    }

    /** The value of a day. */
    public Optional<Value> on(LocalDate day) {
        return values.stream().filter(value -> value.isInForceOn(day)).findFirst();
    }

    boolean isWider(int value, int than) {
        return switch (stricter) {
            case LESS -> value > than;
            case MORE -> value < than;
            case FIXED -> value != than;
        };
    }

    /** This parameter with another's values in force; where the other has none, this one's still count. */
    Parameter tunedBy(Parameter other) {
        var tuned = new ArrayList<>(other.values());
        tuned.addAll(values);
        return new Parameter(id, label, unit, stricter, tuned);
    }
}
