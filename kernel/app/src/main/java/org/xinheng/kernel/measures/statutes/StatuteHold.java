package org.xinheng.kernel.measures.statutes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Standing;
import org.xinheng.kernel.cases.CaseSubject;

/**
 * A decision on record that holds a subject by a statute.
 *
 * @param statute id, as measures name it
 * @param says the provision in words
 * @param bureau that supplied the decision, or null
 * @param published whether the public may read the decision
 * @param from day of the decision
 * @param until first day it no longer holds
 */
public record StatuteHold(
        UUID record,
        String statute,
        String says,
        CaseSubject subject,
        @Nullable UUID bureau,
        String documentNo,
        String authority,
        boolean published,
        LocalDate from,
        LocalDate until) {

    /** The same for those who find measures. */
    public Standing standing() {
        return new Standing.UnderStatute(statute, from, until, reference());
    }

    /** Unlike that of any other hold or entry. */
    public String reference() {
        return record + "/" + statute;
    }
}
