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
 * @param extension how far the term may be drawn out in the grave cases the law names, or null
 * @param publicity what of an entry the public sees
 * @param process how one comes on the list and off it
 */
public record ListVersion(
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        @Nullable String localRegulation,
        Set<SubjectKind> subjectKinds,
        Period term,
        @Nullable Extension extension,
        ListPublicity publicity,
        DueProcess process) {

    /**
     * A longer term for grave cases.
     *
     * @param atLeast what is added at least
     * @param atMost what is added at most
     * @param when the cases, in the words of the law
     */
    public record Extension(Period atLeast, Period atMost, String when) {}

    /** What of an entry is published. A person's name needs a law of its own for it (L7). */
    public enum ListPublicity {
        /** Nothing. */
        NONE,
        /** Entries about organisations and individual businesses. */
        ORGANISATIONS,
        /** The same, and persons by name, because the law of the list says so. */
        PERSONS_TOO
    }

    public ListVersion {
        subjectKinds = Set.copyOf(subjectKinds);
    }

    /** Whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether entries are shown to the public. */
    public boolean publish() {
        return publicity != ListPublicity.NONE;
    }

    /** The day an entry ends by itself: the first day it no longer counts. */
    public LocalDate endOf(LocalDate listedOn, @Nullable Period extended) {
        LocalDate end = listedOn.plus(term);
        return extended == null ? end : end.plus(extended);
    }

    /** Whether the law allows this extension of the term. */
    public boolean allows(Period extended) {
        return extension != null && !isLonger(extension.atLeast(), extended) && !isLonger(extended, extension.atMost());
    }

    static boolean isLonger(Period one, Period other) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return day.plus(one).isAfter(day.plus(other));
    }
}
