package org.xinheng.kernel.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.shared.DaySpan;

/**
 * Which batches a list shows; null means any.
 *
 * @param bureau whose people handed them in
 * @param reported days on which they were handed in
 * @param refusedBy only those in which this rule refused a row
 */
public record BatchQuery(
        @Nullable UUID bureau, DaySpan reported, @Nullable Rule refusedBy) {

    /** Every batch. */
    public static final BatchQuery ANY = new BatchQuery(null, DaySpan.ANY, null);
}
