package org.xinheng.kernel.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param number shown to everybody, gap-free per tenant, kind and year
 * @param about the thing it is about, or null
 * @param bureau whose turn it is; null: the platform's administrators
 * @param openedBureau the bureau of the officer who opened it, or null
 * @param version raised by each step
 */
public record CaseFile<S extends CaseState>(
        UUID id,
        String number,
        String title,
        @Nullable String about,
        CaseSubject subject,
        S state,
        @Nullable UUID bureau,
        Clock clock,
        String openedBy,
        @Nullable UUID openedBureau,
        LocalDate openedOn,
        int version) {

    /**
     * The running deadline.
     *
     * @param deadline id of the deadline in definitions, or null when none runs
     * @param from the day it began; not counted
     * @param due last day to act; null when none runs or it is suspended
     * @param leftDays what was left when it was suspended, or null
     */
    public record Clock(
            @Nullable String deadline,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            boolean certain,
            boolean extended,
            @Nullable Integer leftDays) {

        static final Clock NONE = new Clock(null, null, null, true, false, null);
    }
}
