package org.xinheng.kernel.commitments;

import org.jspecify.annotations.Nullable;

/** What the bureau found. */
public record Judgement(
        @Nullable Integer version,
        @Nullable Fulfilment fulfilment,
        @Nullable String reasons,
        @Nullable String unkept,
        @Nullable String consequence) {

    /** The finding, checked. */
    public Finding finding() {
        return Finding.of(fulfilment, reasons, unkept, consequence);
    }
}
