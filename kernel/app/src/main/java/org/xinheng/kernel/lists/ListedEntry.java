package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.kernel.cases.CaseSubject;

/**
 * An entry as those see it who carry out what follows from it.
 *
 * @param bureau that decided, or null: the platform, or another authority
 * @param record the effective decision it rests on, or null when imported
 * @param endsOn the first day it no longer counts by its term
 * @param published whether the law of the list shows it to the public
 * @param shielded whether the decision it rests on is shielded by a court's plan, so that nothing follows meanwhile
 * @param ended how it ended, or null
 */
public record ListedEntry(
        UUID id,
        String list,
        String listLabel,
        Polarity polarity,
        CaseSubject subject,
        @Nullable UUID bureau,
        @Nullable UUID record,
        String documentNo,
        String authority,
        LocalDate listedOn,
        LocalDate endsOn,
        boolean published,
        boolean shielded,
        @Nullable Ended ended) {

    /** The first day it no longer counts, and why. */
    public record Ended(LocalDate on, RemovalCause because) {}

    /** Whether something follows from it on a day. */
    public boolean countsOn(LocalDate day) {
        return ended == null && !shielded && !day.isBefore(listedOn) && day.isBefore(endsOn);
    }
}
