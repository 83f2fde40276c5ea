package org.xinheng.kernel.monitoring.figures;

import org.jspecify.annotations.Nullable;

/**
 * A figure's value.
 *
 * @param numerator of a share; of a median the same as the denominator
 * @param denominator what a share is a part of; of a median the number of cases
 * @param value 0 to 1 for a share, days for a median; null when there is nothing to divide by
 */
public record Value(
        long numerator, long denominator, @Nullable Double value) {

    /** Nothing was there to be counted. */
    public static final Value NONE = new Value(0, 0, null);

    static Value share(long numerator, long denominator) {
        return new Value(numerator, denominator, denominator == 0 ? null : (double) numerator / denominator);
    }

    static Value median(long cases, @Nullable Double days) {
        return new Value(cases, cases, days == null ? null : Math.round(days * 10) / 10.0);
    }

    Value plus(long more, long of) {
        return share(numerator + more, denominator + of);
    }
}
