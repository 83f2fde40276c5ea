package org.xinheng.kernel.portal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * How much is public at a tenant, counted at one moment.
 *
 * @param months the last twelve, the earliest first, by the day of the decision
 * @param closed of the same months
 * @param items in the catalogue's order
 * @param bureaus with the most records, at most ten
 * @param lists the longest first
 */
record PublicFigures(
        Instant countedAt,
        List<Month> months,
        List<Closed> closed,
        List<PublicItem> items,
        List<Bureau> bureaus,
        List<ListCount> lists) {

    /** Records decided in a month that are public at the moment of counting. */
    record Month(YearMonth month, int permits, int penalties, int others) {}

    /** Repairs and objections that were closed in a month. */
    record Closed(YearMonth month, int repairs, int objections) {}

    /** Public records of an authority. */
    record Bureau(String name, int permits, int penalties, int others) {

        int all() {
            return permits + penalties + others;
        }
    }

    /**
     * Who stands on a list.
     *
     * @param polarity HONOUR, WATCH or MISCONDUCT
     */
    record ListCount(String list, String label, String polarity, int entries) {}

    PublicFigures {
        months = List.copyOf(months);
        closed = List.copyOf(closed);
        items = List.copyOf(items);
        bureaus = List.copyOf(bureaus);
        lists = List.copyOf(lists);
    }
}
