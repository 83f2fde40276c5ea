package org.xinheng.spi.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
