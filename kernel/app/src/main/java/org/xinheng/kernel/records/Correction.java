package org.xinheng.kernel.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record's corrected content, with the columns that follow from it.
 *
 * @param payload JSON object of all fields that are not secret
 * @param disclosed what the law says about the corrected act
 */
record Correction(String payload, Columns columns, Disclosed disclosed) {

    /** Columns that repeat a field. */
    record Columns(
            String title,
            String authorityName,
            LocalDate decidedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}
}
