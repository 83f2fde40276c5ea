package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.standard.Grade;

/**
 * How a subject gets a better grade without any new record, or what is missing for it.
 *
 * @param now the grade today
 * @param outcome whether a better grade can be reached
 * @param target the next better grade; null if there is none or the subject is not graded yet
 * @param missing how many points are missing for the target; zero or less if only a rule about the grade is in the way,
 *     null without target
 * @param ways each with fewer acts than the ones before it and later than they; the first is the soonest
 * @param openings criteria that could still give points, the most first; these need new records
 * @param exact whether everything was searched; otherwise there may be a way that was not found
 * @param horizon the last day that was looked at
 * @since SPI 1.0
 */
public record Improvement(
        Evaluation now,
        Outcome outcome,
        @Nullable Grade target,
        @Nullable Points missing,
        List<Way> ways,
        List<Opening> openings,
        boolean exact,
        LocalDate horizon) {

    /** Whether a better grade can be reached. */
    public enum Outcome {
        /** There is no better grade. */
        BEST_ALREADY,
        /** By the ways given. */
        REACHABLE,
        /** Not by repairing, fulfilling or waiting until the horizon. */
        OUT_OF_REACH,
        /** The subject is in its observation period or has too few records. */
        NOT_GRADED_YET
    }

    public Improvement {
        ways = List.copyOf(ways);
        openings = List.copyOf(openings);
    }

    /** The way that takes the fewest mends, a wait counting as one; the soonest of them. Null if there is no way. */
    public @Nullable Way smallest() {
        Way best = null;
        for (Way way : ways) {
            best = best == null || way.mends(now.asOf()) < best.mends(now.asOf()) ? way : best;
        }
        return best;
    }

    /**
     * One way to a better grade.
     *
     * @param on the day the better grade is reached
     * @param acts what has to be done until then; nothing if waiting is enough
     * @param then the evaluation on that day after the acts
     * @param minimal whether it is proven that fewer acts do not reach a better grade by that day
     * @param steps what happens on the way, in the order of time; their points add up to the change of the score
     */
    public record Way(LocalDate on, List<Act> acts, Evaluation then, boolean minimal, List<Step> steps) {

        public Way {
            acts = List.copyOf(acts);
            steps = List.copyOf(steps);
        }

        int mends(LocalDate today) {
            return acts.size() + (on.isAfter(today) ? 1 : 0);
        }
    }

    /** Something the subject can do. */
    public sealed interface Act {

        /** The first day on which it can be done, today or later. */
        LocalDate from();

        /** Have a record repaired; it then no longer counts. */
        record Repair(RecordFacts facts, LocalDate from) implements Act {}

        /** Fulfil the duty and leave a list. */
        record Leave(Listing listing, LocalDate from) implements Act {}
    }

    /**
     * One thing that happens on the way.
     *
     * @param day when
     * @param kind what sort of thing
     * @param act what is done; null if time does it
     * @param records the records that no longer count or count differently
     * @param gained by how much the score changes; may be negative when a good record ends
     * @param score the score afterwards
     * @param grade id of the grade afterwards
     * @param note one or two sentences (Chinese) for the subject
     */
    public record Step(
            LocalDate day,
            Kind kind,
            @Nullable Act act,
            List<RecordFacts> records,
            Points gained,
            Points score,
            String grade,
            String note) {

        /** What sort of thing happens. */
        public enum Kind {
            REPAIR,
            LEAVE,
            /** Records end: a window, a validity. */
            EXPIRY,
            /** Time alone: a clean year is full, an observation ends, a listing ends. */
            TIME
        }

        public Step {
            records = List.copyOf(records);
        }
    }

    /**
     * A criterion that could give more points.
     *
     * @param rule id of the criterion
     * @param points what it gives now
     * @param missing what it could give beyond; null if unlimited
     * @param items catalogue items whose records it looks at
     */
    public record Opening(
            String group,
            String rule,
            Label label,
            Points points,
            @Nullable Points missing,
            Set<String> items,
            LegalBasis clause) {

        public Opening {
            items = Set.copyOf(items);
        }
    }
}
