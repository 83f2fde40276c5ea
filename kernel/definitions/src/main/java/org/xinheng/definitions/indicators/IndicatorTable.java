package org.xinheng.definitions.indicators;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;

/**
 * A table of indicators.
 *
 * @param id kebab case, chosen once
 * @param from first day it is used
 * @param until first day it is not used any more, or null
 * @param basis who made it
 * @param indicators in the order of the table
 */
public record IndicatorTable(
        String id,
        Label label,
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        List<Indicator> indicators) {

    public IndicatorTable {
        indicators = List.copyOf(indicators);
    }

    /** Whether it is used on a day. */
    public boolean isUsedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
