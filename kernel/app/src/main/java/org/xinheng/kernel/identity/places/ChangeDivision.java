package org.xinheng.kernel.identity.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers that a place below has another division code. Nothing is assumed about the values.
 *
 * @param slug the place
 * @param divisionCode its new code of GB/T 2260
 * @param effectiveOn first day of the new code; today or earlier
 * @param basis document that decided it, with its number
 * @param unlisted true when somebody made sure of a code that the list does not have yet
 * @param below new codes of places below it; those that shared its code, as towns do, follow without being named
 */
public record ChangeDivision(
        @Nullable String slug,
        @Nullable String divisionCode,
        @Nullable LocalDate effectiveOn,
        @Nullable String basis,
        @Nullable String reason,
        @Nullable Boolean unlisted,
        @Nullable List<Below> below) {

    /** A place below that changes at the same time. */
    public record Below(@Nullable String slug, @Nullable String divisionCode) {}
}
