package org.xinheng.spi.standard;

import java.time.Period;
import java.util.Map;
import org.xinheng.spi.RecordClass;

/**
 * How long a record counts. A record decided after the day the grade is for never counts.
 *
 * @since SPI 1.0
 */
public sealed interface Window {

    /** For good. */
    record Always() implements Window {}

    /** While its decision is younger than a period: decided on D, it counts up to the day before D + period. */
    record Within(Period period) implements Window {}

    /** While what was decided is valid: up to and including {@code validUntil}. */
    record WhileValid() implements Window {}

    /**
     * As long as its class says; a record without class counts for {@code otherwise}. Every negative record has an end.
     */
    record ByClass(Map<RecordClass, Period> periods, Period otherwise) implements Window {
        public ByClass {
            periods = Map.copyOf(periods);
        }
    }

    /**
     * As long as a table says for what is written in a field, such as the code of the misconduct; a field at {@code ;} and
     * {@code ；} split into several values counts for the longest of them, and one that is not in the table for {@code
     * otherwise}.
     */
    record ByValue(String field, Map<String, Period> periods, Period otherwise) implements Window {
        public ByValue {
            periods = Map.copyOf(periods);
        }
    }
}
