package org.xinheng.kernel.measures.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to show; every part that is null is no condition.
 *
 * @param state name of a state, such as {@code LIFTING}
 * @param entry the list entry they follow from
 * @param open only those that wait for the body: an answer, an execution or a receipt
 * @param overdue only those whose deadline has passed
 * @param incentive only incentives, or only restrictions
 * @param q number, code, or a part of the subject's name
 */
public record TaskQuery(
        @Nullable String state,
        @Nullable UUID entry,
        @Nullable String measure,
        @Nullable UUID bureau,
        @Nullable Boolean incentive,
        boolean open,
        boolean overdue,
        @Nullable String q) {}
