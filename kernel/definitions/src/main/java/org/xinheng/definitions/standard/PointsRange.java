package org.xinheng.definitions.standard;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Worth;

/** The fewest and the most points parts of an edition can give under one set of parameters. Hundredths of points. */
final class PointsRange {

    /** Far beyond any score, yet safe to add up. */
    private static final long UNLIMITED = 1L << 40;

    private static final int WHOLE = 100;

    /** Hundred percent, in hundredths of a percent. */
    private static final long ALL = 10_000;

    private final Map<String, Points> parameters;

    PointsRange(Map<String, Points> parameters) {
        this.parameters = parameters;
    }

    /** What a group can contribute to the score; under {@code MEASURED} what it contributes if it is alone. */
    long[] of(Group group, Combine combine) {
        long base = group.base().hundredths();
        long[] sum = {base, base};
        for (Criterion criterion : group.criteria()) {
            long[] range = of(criterion);
            boolean weighted = combine == Combine.INDICATORS && !group.added();
            sum[0] += weighted ? range[0] * criterion.weight() / WHOLE : range[0];
            sum[1] += weighted ? range[1] * criterion.weight() / WHOLE : range[1];
        }
        long weight = weight(group, combine);
        return new long[] {held(group, sum[0]) * weight / ALL, held(group, sum[1]) * weight / ALL};
    }

    private long weight(Group group, Combine combine) {
        if (group.weightParameter() != null && combine != Combine.MEASURED) {
            return hundredths(new Amount.Tunable(group.weightParameter()));
        }
        return combine == Combine.WEIGHTED && !group.added() ? group.weight() * 100L : ALL;
    }

    private static long held(Group group, long points) {
        return Math.max(group.floor().hundredths(), Math.min(group.cap().hundredths(), points));
    }

    private long[] of(Criterion criterion) {
        boolean alwaysMeasured =
                criterion.measure() instanceof Measure.Count || criterion.measure() instanceof Measure.Sum;
        long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
        switch (criterion.scoring()) {
            case Scoring.Banded banded -> {
                banded.bands().forEach(band -> widen(range, band.points()));
                if (!alwaysMeasured) {
                    widen(range, banded.whenNone());
                }
            }
            case Scoring.Line line -> {
                line.knots().forEach(knot -> widen(range, knot.points()));
                if (!alwaysMeasured) {
                    widen(range, line.whenNone());
                }
            }
            case Scoring.PerEvent events -> {
                long[] each = {0, 0};
                widen(each, events.points());
                if (events.escalation() != null) {
                    events.escalation().steps().forEach(step -> widen(each, step.points()));
                }
                return many(each, events.cap());
            }
            case Scoring.PerRecord records -> {
                return many(of(records.points()), records.cap());
            }
        }
        return range;
    }

    /** Any number of records, none included. */
    private long[] many(long[] each, @Nullable Amount cap) {
        long limit = cap == null ? UNLIMITED : Math.abs(hundredths(cap));
        return new long[] {each[0] < 0 ? -limit : 0, each[1] > 0 ? limit : 0};
    }

    /** Only the signs matter. */
    private static long[] of(Worth worth) {
        long[] each = {0, 0};
        long times = Long.signum(worth.times().millionths());
        worth.table().values().forEach(value -> widen(each, times * value.millionths()));
        widen(each, times * worth.otherwise().millionths());
        if (worth.table().isEmpty()) {
            widen(each, times);
        }
        return each;
    }

    private long hundredths(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> fixed.points().hundredths();
            case Amount.Tunable tunable ->
                parameters.getOrDefault(tunable.parameter(), Points.ZERO).hundredths();
        };
    }

    private void widen(long[] range, Amount amount) {
        widen(range, hundredths(amount));
    }

    private static void widen(long[] range, long points) {
        range[0] = Math.min(range[0], points);
        range[1] = Math.max(range[1], points);
    }
}
