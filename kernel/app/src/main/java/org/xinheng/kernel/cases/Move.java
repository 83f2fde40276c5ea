package org.xinheng.kernel.cases;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a step does to a case. Immutable; the methods give changed copies.
 *
 * @param to the next state
 * @param note why, for the timeline
 * @param clock what happens to the deadline
 * @param internal whether the note is for officers only, as a proposal that another person decides
 * @param turn whose turn it is then, or null: nobody's change
 * @param effects what follows in the same unit when the step is stored; not run when the request is a repetition
 */
public record Move<S extends CaseState>(
        S to,
        String note,
        boolean internal,
        ClockChange clock,
        @Nullable Turn turn,
        Consumer<CaseFile<S>> effects) {

    /** What happens to the deadline. */
    public sealed interface ClockChange {

        /** It goes on. */
        record Keep() implements ClockChange {}

        /** It ends. */
        record Stop() implements ClockChange {}

        /** This deadline of the definitions begins today. */
        record Start(String deadline) implements ClockChange {}

        /** A day that the matter itself sets, such as the end of a term; no deadline of the law runs. */
        record Until(LocalDate day) implements ClockChange {}

        /** The running deadline is followed by this one; once only. */
        record Extend(String deadline) implements ClockChange {}

        /** It stands still, for example while the applicant hands in what is missing. */
        record Suspend() implements ClockChange {}

        /** It goes on with the days that were left. */
        record Resume() implements ClockChange {}
    }

    /** A bureau, or the platform's administrators when null. */
    public record Turn(@Nullable UUID bureau) {}

    /** To a state; the clock of a closed state stops, any other keeps running. */
    public static <S extends CaseState> Move<S> to(S state) {
        return new Move<>(
                state, "", false, state.isClosed() ? new ClockChange.Stop() : new ClockChange.Keep(), null, file -> {});
    }

    /** With a reason. */
    public Move<S> because(String why) {
        return new Move<>(to, why, internal, clock, turn, effects);
    }

    /** Among officers: the subject of the case reads in the timeline that it was worked on, not what was written. */
    public Move<S> amongOfficers() {
        return new Move<>(to, note, true, clock, turn, effects);
    }

    /** With a new deadline from today. */
    public Move<S> within(String deadline) {
        return clock(new ClockChange.Start(deadline));
    }

    /** With a day to act by that the matter itself sets. */
    public Move<S> until(LocalDate day) {
        return clock(new ClockChange.Until(day));
    }

    /** With another change of the clock. */
    public Move<S> clock(ClockChange change) {
        return new Move<>(to, note, internal, change, turn, effects);
    }

    /** To the queue of a bureau. */
    public Move<S> handedTo(@Nullable UUID bureau) {
        return new Move<>(to, note, internal, clock, new Turn(bureau), effects);
    }

    /** To the queue of the platform's administrators. */
    public Move<S> handedToPlatform() {
        return new Move<>(to, note, internal, clock, new Turn(null), effects);
    }

    /** With what follows in the same unit, after what followed already. */
    public Move<S> then(Consumer<CaseFile<S>> effect) {
        return new Move<>(to, note, internal, clock, turn, effects.andThen(effect));
    }
}
