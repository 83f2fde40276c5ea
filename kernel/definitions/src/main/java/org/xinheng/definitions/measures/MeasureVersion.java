package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is in force during one period.
 *
 * @param from first day in force
 * @param until first day no longer in force, or null
 * @param edition of the list of measures, as people cite it
 * @param target whom it meets
 * @param matters for which matters
 * @param bases never empty; on each day of the period at least one is in force
 * @param bodies who carries it out
 * @param effect what is done, one sentence
 * @param localRegulation demanded of restrictions beyond the national list
 */
public record MeasureVersion(
        LocalDate from,
        @Nullable LocalDate until,
        String edition,
        Target target,
        Set<Matter> matters,
        List<DatedBasis> bases,
        List<String> bodies,
        String effect,
        @Nullable String localRegulation) {

    public MeasureVersion {
        matters = Set.copyOf(matters);
        bases = List.copyOf(bases);
        bodies = List.copyOf(bodies);
    }

    /** Whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The texts that carry it on a day. */
    public List<DatedBasis> basesOn(LocalDate day) {
        return bases.stream().filter(basis -> basis.isInForceOn(day)).toList();
    }
}
