package org.xinheng.kernel.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is, for whoever has its number and query code: no names, no contents, no reasons.
 *
 * @param due last day of the running deadline, or null
 * @param left working days left until then, negative when overdue, or null
 * @param certain false while the holidays of the deadline's year are not announced
 * @param steps oldest first
 */
public record CaseStatus(
        String number,
        String kindLabel,
        String stateLabel,
        boolean closed,
        @Nullable LocalDate due,
        @Nullable Integer left,
        boolean certain,
        List<Taken> steps) {

    /** A step that was taken, on a day in Beijing time. */
    public record Taken(String label, LocalDate on) {}

    public CaseStatus {
        steps = List.copyOf(steps);
    }
}
