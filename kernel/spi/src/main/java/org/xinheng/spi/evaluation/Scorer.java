package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
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
        };
    }

    /** Looks the value up; bands are few, so from low to high. */
    record Bands(long[] untils, long[] points, long whenNone) implements Scorer {

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

        long pointsFor(long millionths) {
            for (int i = 0; i < untils.length; i++) {
                if (millionths < untils[i]) {
                    return points[i];
                }
            }
            return points[points.length - 1];
        }

        @Override
        public Points max() {
            long max = whenNone;
            for (long each : points) {
                max = Math.max(max, each);
            }
            return new Points(max);
        }
    }

    /** Adds up events, dearer when repeated, never more than the cap. */
    record Events(long each, long cap, @Nullable Period within, int[] fromEvent, long[] stepPoints) implements Scorer {

        static Events of(Scoring.PerEvent perEvent, Amounts amounts) {
            long cap = perEvent.cap() == null ? Long.MAX_VALUE : Math.abs(amounts.hundredths(perEvent.cap()));
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

        /** What events, oldest first, are worth before the cap. */
        long uncapped(List<RecordFacts> events) {
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

        long capped(long points) {
            return Math.max(-cap, Math.min(cap, points));
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
