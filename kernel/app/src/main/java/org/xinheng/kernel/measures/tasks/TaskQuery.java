package org.xinheng.kernel.measures.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to show; every part that is null is no condition.
 *
 * @param state name of a state, such as {@code LIFTING}
 * @param entry the list entry, or the record under a statute, they follow from
 * @param body as the list of measures names it
 * @param open only those that wait for the body: an answer, an execution or a receipt
 * @param overdue only those whose deadline has passed
 * @param incentive only incentives, or only restrictions
 * @param q number, code, or a part of the subject's name
 * @param stage how far they must have come by now
 * @param pushed when they were pushed
 */
public record TaskQuery(
        @Nullable String state,
        @Nullable UUID entry,
        @Nullable String measure,
        @Nullable String body,
        @Nullable UUID bureau,
        @Nullable Boolean incentive,
        boolean open,
        boolean overdue,
        @Nullable String q,
        @Nullable Stage stage,
        Span pushed) {

    /** What a task has come through; as the figures of the case library count. */
    public enum Stage {
        ANSWERED("t.answered_on is not null"),
        NOT_APPLICABLE("c.state = 'NOT_APPLICABLE'"),
        EXECUTED("t.executed_on is not null"),
        LIFTED("t.lifted_on is not null");

        private final String condition;

        Stage(String condition) {
            this.condition = condition;
        }

        /** About {@code measure_task t} and {@code case_file c}. */
        String condition() {
            return condition;
        }
    }

    /** Days, both included; null is no bound. */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

        /** At any time. */
        public static final Span ANY = new Span(null, null);
    }

    /** Every task that follows from an entry. */
    public static TaskQuery ofEntry(UUID entry) {
        return new TaskQuery(null, entry, null, null, null, null, false, false, null, null, Span.ANY);
    }
}
