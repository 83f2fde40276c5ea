package org.xinheng.spi.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;

/**
 * How many points a measured value is worth.
 *
 * @since SPI 1.0
 */
public sealed interface Scoring {

    /**
     * The band the value falls into.
     *
     * @param bands from low to high, without gap or overlap, open at both ends
     * @param whenNone points when there was nothing to measure
     */
    record Banded(List<Band> bands, Amount whenNone) implements Scoring {
        public Banded {
            bands = List.copyOf(bands);
        }
    }

    /**
     * Points for every record; only with {@link Measure.Count}.
     *
     * @param points for one record; negative to deduct
     * @param cap the most that all records together can add or take, as a positive amount; null if unlimited
     * @param escalation what repeated events cost; null if each costs the same
     */
    record PerEvent(
            Amount points, @Nullable Amount cap, @Nullable Escalation escalation) implements Scoring {}

    /**
     * Points on the straight line between knots, rounded half up to a hundredth; before the first and after the last
     * knot the value is worth what that knot is worth. Two knots (0 → 0, 100 → 100) hand a measured score on as it is;
     * more describe tiers that rise within themselves, such as 75 % → 50 points, 90 % → 80 points, 100 % → 100 points.
     *
     * @param knots by rising value, at least two
     * @param whenNone points when there was nothing to measure
     */
    record Line(List<Knot> knots, Amount whenNone) implements Scoring {

        /**
         * One corner of the line.
         *
         * @param at the measured value
         * @param points what it is worth there
         */
        public record Knot(Quantity at, Amount points) {}

        public Line {
            knots = List.copyOf(knots);
        }
    }

    /**
     * Points that each record says of itself – by its misconduct code or by a number written in it – added up; only with
     * {@link Measure.Count}.
     *
     * @param points what one record is worth in points; negative to deduct
     * @param factor what each is multiplied by, such as the size of the project; null if by nothing
     * @param cap the most that all records together can add or take, as a positive amount; null if unlimited
     */
    record PerRecord(
            Worth points, @Nullable Worth factor, @Nullable Amount cap) implements Scoring {}
}
