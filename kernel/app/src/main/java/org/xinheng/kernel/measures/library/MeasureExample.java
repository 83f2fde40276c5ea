package org.xinheng.kernel.measures.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure carried out, as officers see it who show it as an example.
 *
 * @param id of the example; the public sees it, and it leads to no task
 * @param task only for officers
 * @param followsFrom the list or the statute
 * @param incentive whether it gives rather than takes
 * @param matters names of the matters it touches
 * @param body that carried it out, as the list of measures names it
 * @param month first day of the month it was carried out in
 * @param decidedBy who agreed or refused, another person than {@code proposedBy}; or null
 * @param endedBecause why it is shown no more, or null
 * @param version to be sent with the next step
 */
public record MeasureExample(
        UUID id,
        UUID task,
        State state,
        String measureLabel,
        String followsFrom,
        boolean incentive,
        List<String> matters,
        String effect,
        String body,
        LocalDate month,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        int version) {

    public MeasureExample {
        matters = List.copyOf(matters);
    }

    /** How far it is. */
    public enum State {
        PROPOSED("待审核"),
        SHOWN("已公开"),
        REFUSED("不予公开"),
        WITHDRAWN("已撤下");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }

    /** In Chinese. */
    public String getStateLabel() {
        return state.label();
    }
}
