package org.xinheng.kernel.measures.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer to several tasks.
 *
 * @param answer {@code ACCEPT} or {@code NOT_APPLICABLE}
 * @param note a word on the acceptance, or the reason why there is nothing to apply the measure to, which is demanded
 * @param tasks 1 to 200 tasks, none twice
 */
public record AnswerTasks(
        @Nullable String answer,
        @Nullable String note,
        @Nullable List<Chosen> tasks) {

    /** A task in the version its reader saw. */
    public record Chosen(@Nullable UUID id, @Nullable Integer version) {}
}
