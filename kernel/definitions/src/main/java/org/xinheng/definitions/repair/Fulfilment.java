package org.xinheng.definitions.repair;

import java.time.LocalDate;

/** What the authority knows about the obligation behind a record. */
public sealed interface Fulfilment {

    /** Corrected and met, on this day. */
    record Fulfilled(LocalDate on) implements Fulfilment {}

    /** Established as not met. */
    record Unfulfilled() implements Fulfilment {}

    /** Nobody has said; the applicant proves it. */
    record Unknown() implements Fulfilment {}
}
