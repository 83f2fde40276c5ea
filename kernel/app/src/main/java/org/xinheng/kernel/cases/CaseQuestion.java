package org.xinheng.kernel.cases;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/** The question of a list of cases as it stands in the address. */
public record CaseQuestion(
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("state") @Nullable String state,
        @QueryParam("bureau") @Nullable UUID bureau,
        @QueryParam("closed") boolean closed,
        @QueryParam("turn") boolean turn,
        @QueryParam("mine") boolean mine,
        @QueryParam("overdue") boolean overdue,
        @QueryParam("q") @Nullable String q,
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until) {

    /** The same as the desk takes it. */
    public CaseQuery query() {
        var closedOn = DaySpan.read(from, until);
        return new CaseQuery(filled(kind), filled(state), bureau, closed, turn, mine, overdue, filled(q), closedOn);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
