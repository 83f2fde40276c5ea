package org.xinheng.definitions;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list kind as it is in force during one period.
 *
 * @param from first day in force
 * @param until first day no longer in force, or null
 * @param basis why subjects may be listed
 * @param localRegulation number of the local regulation; demanded of local lists of misconduct
 * @param subjectKinds whom it may be about
 * @param term how long an entry lasts unless it ends earlier
 * @param publish whether entries are shown to the public
 */
public record ListVersion(
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        @Nullable String localRegulation,
        Set<SubjectKind> subjectKinds,
        Period term,
        boolean publish) {

    public ListVersion {
        subjectKinds = Set.copyOf(subjectKinds);
    }

    /** Whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
