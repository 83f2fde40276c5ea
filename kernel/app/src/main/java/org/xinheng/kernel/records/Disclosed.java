package org.xinheng.kernel.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law of the day says about showing one record.
 *
 * @param weight MINOR, GENERAL or SERIOUS for penalties, else null
 * @param publish whether the public may see it
 * @param from first day
 * @param until first day no more, or null when nothing ends it
 * @param dueOn last day to report it in time
 * @param late whether it was reported after that day
 */
public record Disclosed(
        @Nullable String weight,
        boolean publish,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate dueOn,
        boolean late) {

    /** The same, kept from the public. */
    public Disclosed withheld() {
        return publish ? new Disclosed(weight, false, null, null, dueOn, late) : this;
    }
}
