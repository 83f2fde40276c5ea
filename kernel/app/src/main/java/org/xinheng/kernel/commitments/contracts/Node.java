package org.xinheng.kernel.commitments.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A node of a contract's performance, such as delivery or acceptance.
 *
 * @param number from 1
 * @param due the last day
 * @param settledOn the day it was noted, or null while it is open
 */
public record Node(
        int number,
        String what,
        LocalDate due,
        State state,
        @Nullable LocalDate settledOn,
        String note) {

    /** How it went. */
    public enum State {
        OPEN,
        DONE,
        MISSED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
