package org.xinheng.bench;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Load before what is measured: a path costs ten times as much CPU before the compiler has done with it. */
final class WarmUp {

    /** How long one round of load lasts. */
    static final Duration ROUND = Duration.ofSeconds(5);

    private static final int MOST_ROUNDS = 40;
    private static final int LEAST_ROUNDS = 5;
    private static final double SETTLED = 0.97;

    private WarmUp() {}

    /**
     * Until a round costs hardly less CPU than the best before it.
     *
     * @param round puts {@link #ROUND} of load on the path and says what one answer cost, in microseconds of CPU
     */
    static void run(DoubleSupplier round) {
        double before = Double.MAX_VALUE;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            double now = round.getAsDouble();
            if (i >= LEAST_ROUNDS && now > before * SETTLED) {
                return;
            }
            before = Math.min(before, now);
        }
    }
}
