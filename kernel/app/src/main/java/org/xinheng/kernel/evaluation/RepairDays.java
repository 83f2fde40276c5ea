package org.xinheng.kernel.evaluation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.spi.Listing;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.evaluation.Mendable;

/**
 * What may be repaired, and from when: penalties and other classified misconduct, after the shortest publicity period that
 * the regime in force gives their class. Whether the single case is barred is for the office that decides.
 *
 * @param items the tenant's catalogue, by id
 * @param regime the publicity regime of the day; null if none is in force, and then nothing may be repaired
 */
record RepairDays(
        Map<String, CatalogueItem> items, @Nullable PublicityRegime regime) implements Mendable {

    @Override
    public @Nullable LocalDate repairableFrom(RecordFacts facts) {
        CatalogueItem item = items.get(facts.item());
        boolean penalty = item != null && item.act() == Act.PENALTY;
        if (regime == null || (!penalty && facts.recordClass() == null)) {
            return null;
        }
        return facts.decidedOn()
                .plusMonths(regime.termOf(classOf(facts.recordClass(), regime)).minMonths());
    }

    private static PublicityClass classOf(@Nullable RecordClass grave, PublicityRegime regime) {
        if (grave == null) {
            return regime.fallback();
        }
        return switch (grave) {
            case MINOR -> PublicityClass.MINOR;
            case GENERAL -> PublicityClass.GENERAL;
            case SERIOUS -> PublicityClass.SERIOUS;
        };
    }

    /** Leaving a list may be applied for as soon as its duties are fulfilled. */
    @Override
    public LocalDate leavableFrom(Listing listing) {
        return listing.listedOn();
    }
}
