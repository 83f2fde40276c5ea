package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Scoring;

/** What a measured value is worth, with parameters filled in. All points in hundredths. */
sealed interface Scorer {

    /** The most it can give; null if unlimited. */
    @Nullable
    Points max();

    static Scorer of(Scoring scoring, Amounts amounts) {
        return switch (scoring) {
            case Scoring.Banded banded -> Bands.of(banded, amounts);
            case Scoring.PerEvent perEvent -> Events.of(perEvent, amounts);
            case Scoring.Line line -> Line.of(line, amounts);
            case Scoring.PerRecord perRecord -> Tally.of(perRecord, amounts);
        };
    }

    /** Turns a measured value into points. */
    sealed interface Valued extends Scorer {

        long pointsFor(long millionths);

        long whenNone();
    }

    /** Adds up what single records are worth. */
    sealed interface Counted extends Scorer {

        /** What records, oldest first, are worth before the cap. */
        long uncapped(Hits events);

        /** The most that all together can add or take. */
        long cap();

        default long capped(long points) {
            return Math.max(-cap(), Math.min(cap(), points));
        }
    }

    private static long capOf(@Nullable Amount cap, Amounts amounts) {
        return cap == null ? Long.MAX_VALUE : Math.abs(amounts.hundredths(cap));
    }

    private static Points most(long whenNone, long[] points) {
        long max = whenNone;
        for (long each : points) {
            max = Math.max(max, each);
        }
        return new Points(max);
    }

    /** Looks the value up; bands are few, so from low to high. */
    record Bands(long[] untils, long[] points, long whenNone) implements Valued {

        static Bands of(Scoring.Banded banded, Amounts amounts) {
            int size = banded.bands().size();
            var untils = new long[size];
            var points = new long[size];
            for (int i = 0; i < size; i++) {
                Band band = banded.bands().get(i);
                untils[i] = band.until() == null ? Long.MAX_VALUE : band.until().millionths();
                points[i] = amounts.hundredths(band.points());
            }
            return new Bands(untils, points, amounts.hundredths(banded.whenNone()));
        }

        @Override
        public long pointsFor(long millionths) {
            for (int i = 0; i < untils.length; i++) {
                if (millionths < untils[i]) {
                    return points[i];
                }
            }
            return points[points.length - 1];
        }

        @Override
        public Points max() {
            return most(whenNone, points);
        }
    }

    /** Interpolates between knots. */
    record Line(long[] at, long[] points, long whenNone) implements Valued {

        static Line of(Scoring.Line line, Amounts amounts) {
            int size = line.knots().size();
            var at = new long[size];
            var points = new long[size];
            for (int i = 0; i < size; i++) {
                at[i] = line.knots().get(i).at().millionths();
                points[i] = amounts.hundredths(line.knots().get(i).points());
            }
            return new Line(at, points, amounts.hundredths(line.whenNone()));
        }

        @Override
        public long pointsFor(long millionths) {
            if (millionths <= at[0]) {
                return points[0];
            }
            for (int i = 1; i < at.length; i++) {
                if (millionths <= at[i]) {
                    long rise = points[i] - points[i - 1];
                    return points[i - 1] + Exact.multiplyDivide(rise, millionths - at[i - 1], at[i] - at[i - 1]);
                }
            }
            return points[points.length - 1];
        }

        @Override
        public Points max() {
            return most(whenNone, points);
        }
    }

    /** Adds up what each record says it is worth. */
    record Tally(Weigher worth, @Nullable Weigher factor, long cap) implements Counted {

        private static final long PER_HUNDREDTH = Exact.UNIT / 100;

        static Tally of(Scoring.PerRecord scoring, Amounts amounts) {
            return new Tally(
                    Weigher.of(scoring.points()), Weigher.ofNullable(scoring.factor()), capOf(scoring.cap(), amounts));
        }

        @Override
        public long uncapped(Hits events) {
            long sum = 0;
            for (int i = 0; i < events.size(); i++) {
                long each = worth.of(events.get(i));
                if (factor != null) {
                    each = Exact.multiplyDivide(each, factor.of(events.get(i)), Exact.UNIT);
                }
                sum = Math.addExact(sum, Exact.multiplyDivide(each, 1, PER_HUNDREDTH));
            }
            return sum;
        }

        @Override
        public @Nullable Points max() {
            if (!worth.canBePositive()) {
                return Points.ZERO;
            }
            return cap == Long.MAX_VALUE ? null : new Points(cap);
        }
    }

    /** Adds up events, dearer when repeated, never more than the cap. */
    record Events(long each, long cap, @Nullable Period within, int[] fromEvent, long[] stepPoints) implements Counted {

        static Events of(Scoring.PerEvent perEvent, Amounts amounts) {
            long cap = capOf(perEvent.cap(), amounts);
            long each = amounts.hundredths(perEvent.points());
            Escalation escalation = perEvent.escalation();
            if (escalation == null) {
                return new Events(each, cap, null, new int[0], new long[0]);
            }
            int size = escalation.steps().size();
            var fromEvent = new int[size];
            var stepPoints = new long[size];
            for (int i = 0; i < size; i++) {
                fromEvent[i] = escalation.steps().get(i).fromEvent();
                stepPoints[i] = amounts.hundredths(escalation.steps().get(i).points());
            }
            return new Events(each, cap, escalation.within(), fromEvent, stepPoints);
        }

        @Override
        public long uncapped(Hits events) {
            if (within == null) {
                return Math.multiplyExact(each, (long) events.size());
            }
            long sum = 0;
            int first = 0;
            for (int i = 0; i < events.size(); i++) {
                LocalDate on = events.get(i).decidedOn();
                while (!events.get(first).decidedOn().plus(within).isAfter(on)) {
                    first++;
                }
                sum = Math.addExact(sum, pointsOf(i - first + 1));
            }
            return sum;
        }

        private long pointsOf(int event) {
            long points = each;
            for (int i = 0; i < fromEvent.length && event >= fromEvent[i]; i++) {
                points = stepPoints[i];
            }
            return points;
        }

        @Override
        public @Nullable Points max() {
            if (each < 0) {
                return Points.ZERO;
            }
            return cap == Long.MAX_VALUE ? null : new Points(cap);
        }
    }
}
