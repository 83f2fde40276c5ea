package org.xinheng.definitions.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;

/**
 * A text that allows a measure, and while it does.
 *
 * @param basis the text
 * @param from first day in force
 * @param until first day no longer in force, or null
 */
public record DatedBasis(
        LegalBasis basis, LocalDate from, @Nullable LocalDate until) {

    /** Whether the text is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
