package org.xinheng.kernel.audit;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/** The question of the trail as it stands in the address. */
public record AuditQuestion(
        @QueryParam("who") @Nullable String who,
        @QueryParam("matter") @Nullable String matter,
        @QueryParam("outcome") @Nullable String outcome,
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until,
        @QueryParam("q") @Nullable String q) {

    /** The same as the trail takes it. */
    public AuditQuery query() {
        return new AuditQuery(said(who), said(matter), said(outcome), DaySpan.read(from, until), said(q));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
