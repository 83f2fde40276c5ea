package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Listing;
import org.xinheng.spi.RecordFacts;

/**
 * What the law lets a subject mend, and from which day. A pure function: the same answer for the same record, always.
 *
 * @since SPI 1.0
 */
public interface Mendable {

    /** The first day on which the record's repair may be applied for; null if it is no misconduct or may never be repaired. */
    @Nullable
    LocalDate repairableFrom(RecordFacts facts);

    /** The first day on which leaving the list may be applied for, once the duty is fulfilled; null if never. */
    @Nullable
    LocalDate leavableFrom(Listing listing);
}
