package org.xinheng.kernel.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.repair.RepairOutlook;
import org.xinheng.spi.Listing;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.evaluation.Mendable;

/**
 * What may be repaired, and from when.
 *
 * @param first as {@link RepairOutlook} names them
 */
record RepairDays(Map<UUID, LocalDate> first) implements Mendable {

    @Override
    public @Nullable LocalDate repairableFrom(RecordFacts facts) {
        return first.get(facts.id());
    }

    /** Leaving a list may be applied for as soon as its duties are fulfilled. */
    @Override
    public LocalDate leavableFrom(Listing listing) {
        return listing.listedOn();
    }
}
