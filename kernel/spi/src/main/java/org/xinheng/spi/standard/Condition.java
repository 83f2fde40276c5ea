package org.xinheng.spi.standard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;

/**
 * What a record must say to count. A condition on a field the record does not have is false.
 *
 * @since SPI 1.0
 */
public sealed interface Condition {

    /** The field, as a whole or split at {@code ;} and {@code ；}, is one of the values. */
    record ValueIn(String field, Set<String> values) implements Condition {
        public ValueIn {
            values = Set.copyOf(values);
        }
    }

    /** The field's text contains one of the words. */
    record TextHas(String field, List<String> words) implements Condition {
        public TextHas {
            words = List.copyOf(words);
        }
    }

    /** The field is a number in the half-open range; null means no limit on that side. Unreadable numbers are not. */
    record NumberWithin(
            String field, @Nullable Quantity from, @Nullable Quantity until) implements Condition {}

    /** The field is there. */
    record Present(String field) implements Condition {}

    /** The record is of one of these classes. */
    record ClassIn(Set<RecordClass> classes) implements Condition {
        public ClassIn {
            classes = Set.copyOf(classes);
        }
    }

    /** All of them hold. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** It does not hold. */
    record Not(Condition part) implements Condition {}
}
