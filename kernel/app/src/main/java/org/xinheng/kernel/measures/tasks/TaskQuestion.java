package org.xinheng.kernel.measures.tasks;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The question of a list of tasks as it stands in the address. */
public record TaskQuestion(
        @QueryParam("state") @Nullable String state,
        @QueryParam("entry") @Nullable UUID entry,
        @QueryParam("measure") @Nullable String measure,
        @QueryParam("body") @Nullable String body,
        @QueryParam("bureau") @Nullable UUID bureau,
        @QueryParam("incentive") @Nullable Boolean incentive,
        @QueryParam("open") boolean open,
        @QueryParam("overdue") boolean overdue,
        @QueryParam("q") @Nullable String q,
        @QueryParam("stage") @Nullable String stage,
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until) {

    /** The same as the tasks take it. */
    public TaskQuery query() {
        return new TaskQuery(
                filled(state),
                entry,
                filled(measure),
                filled(body),
                bureau,
                incentive,
                open,
                overdue,
                filled(q),
                Asked.stage(stage),
                new TaskQuery.Span(Asked.day(from), Asked.day(until)));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
