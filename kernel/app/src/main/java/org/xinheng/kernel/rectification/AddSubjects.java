package org.xinheng.kernel.rectification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subjects to be taken into a programme: by a list, or chosen from the records.
 *
 * @param rows a list of codes with reasons, or null
 * @param item chooses those with effective records of this catalogue item, or null
 * @param since decided on this day or later
 * @param atLeast how many records at least
 * @param reason why those are in that have no reason of their own
 */
public record AddSubjects(
        @Nullable List<Row> rows,
        @Nullable String item,
        @Nullable LocalDate since,
        @Nullable Integer atLeast,
        @Nullable String reason) {

    /** A line of a list. */
    public record Row(@Nullable String code, @Nullable String reason) {}
}
