package org.xinheng.spi;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Indicator} measured.
 *
 * @param value the measured quantity in the unit the standard's bands use; null when there is nothing to measure
 * @param records ids of the records the value rests on, shown to the subject as reasons
 * @param note one sentence for the reader (Chinese), empty if the value speaks for itself
 * @since SPI 1.0
 */
public record Reading(@Nullable Quantity value, List<UUID> records, String note) {

    public Reading {
        records = List.copyOf(records);
    }
}
