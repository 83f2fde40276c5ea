package org.xinheng.kernel.audit;

import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/**
 * Which lines of the trail a list shows; null means any.
 *
 * @param who a person's identifier, or a part of the name
 * @param matter how the name of the use case begins, such as {@code repair}
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param days days in Beijing on which it was done
 * @param q a part of the notes, such as the identifier of a record
 */
public record AuditQuery(
        @Nullable String who,
        @Nullable String matter,
        @Nullable String outcome,
        DaySpan days,
        @Nullable String q) {

    /** Every line. */
    public static final AuditQuery ANY = new AuditQuery(null, null, null, DaySpan.ANY, null);
}
