package org.xinheng.kernel.monitoring.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Months one after the other.
 *
 * @param first of them
 * @param last of them, the month that is looked at
 */
public record Months(YearMonth first, YearMonth last) {

    private static final int YEAR = 12;

    /** The twelve months that end with one. */
    public static Months until(YearMonth last) {
        return new Months(last.minusMonths(YEAR - 1), last);
    }

    /** First day. */
    public LocalDate from() {
        return first.atDay(1);
    }

    /** Last day. */
    public LocalDate until() {
        return last.atEndOfMonth();
    }

    /** All of them, the earliest first. */
    public List<YearMonth> list() {
        return IntStream.rangeClosed(0, (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .toList();
    }
}
