package org.xinheng.spi;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject's place on a list, such as the list of seriously dishonest subjects of a sector.
 *
 * @param id the listing decision; appears in findings
 * @param list the id of the list kind
 * @param listedOn the day of the listing decision
 * @param delistedOn the first day the subject is no longer on it; null while it still is
 * @since SPI 1.0
 */
public record Listing(
        UUID id, String list, LocalDate listedOn, @Nullable LocalDate delistedOn) {

    /** Whether the subject stood on the list at the end of that day. */
    public boolean holdsOn(LocalDate day) {
        return !listedOn.isAfter(day) && (delistedOn == null || delistedOn.isAfter(day));
    }
}
