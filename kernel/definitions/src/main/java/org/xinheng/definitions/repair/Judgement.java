package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.Classification.Reason;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * A record under one regime, whatever the day.
 *
 * @param regime which
 * @param publicityClass class
 * @param repairableFrom first day after the shortest publicity
 * @param longestEndsOn first day after the longest publicity
 * @param bar why it cannot be repaired at all, or null
 * @param reasons the way there
 */
record Judgement(
        RepairRegime regime,
        PublicityClass publicityClass,
        LocalDate repairableFrom,
        LocalDate longestEndsOn,
        @Nullable Bar bar,
        List<Reason> reasons) {

    List<Material> materials(RepairFacts facts) {
        return regime.materials().stream()
                .filter(paper -> paper.isWantedFor(publicityClass, facts.kinds()))
                .toList();
    }
}
