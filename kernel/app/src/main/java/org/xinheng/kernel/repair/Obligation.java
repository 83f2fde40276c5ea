package org.xinheng.kernel.repair;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.repair.Fulfilment;

/**
 * What the determining bureau said about the obligation behind a record.
 *
 * @param fulfilledOn the day it was met; null when it is not
 * @param atLongest what was decided when the longest publicity had passed: KEEP, ASKED or STOP; null before
 * @param setBy who said so
 */
public record Obligation(
        @Nullable LocalDate fulfilledOn,
        String note,
        @Nullable String atLongest,
        String setBy,
        Instant setAt) {

    /** As the rules ask for it. */
    Fulfilment fulfilment() {
        return fulfilledOn == null ? new Fulfilment.Unfulfilled() : new Fulfilment.Fulfilled(fulfilledOn);
    }
}
