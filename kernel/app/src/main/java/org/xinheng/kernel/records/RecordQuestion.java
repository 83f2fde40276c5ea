package org.xinheng.kernel.records;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/** The question of a list of records as it stands in the address. */
public record RecordQuestion(
        @QueryParam("item") @Nullable String item,
        @QueryParam("state") @Nullable String state,
        @QueryParam("q") @Nullable String q,
        @QueryParam("subject") @Nullable String subject,
        @QueryParam("bureau") @Nullable UUID bureau,
        @QueryParam("late") @Nullable Boolean late,
        @QueryParam("overdue") @Nullable Boolean overdue,
        @QueryParam("published") @Nullable Boolean published,
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until,
        @QueryParam("reportedFrom") @Nullable String reportedFrom,
        @QueryParam("reportedUntil") @Nullable String reportedUntil) {

    /** The same as the records take it. */
    public RecordQuery query() {
        var decided = DaySpan.read(from, until);
        return new RecordQuery(
                filled(item),
                filled(state),
                filled(q),
                filled(subject),
                bureau,
                late,
                overdue,
                published,
                decided,
                DaySpan.read(reportedFrom, reportedUntil));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
