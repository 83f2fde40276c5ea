package org.xinheng.bench;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Load before what is measured: a path costs ten times as much CPU before the compiler has done with it. */
final class WarmUp {

    /** How long one round of load lasts. */
    static final Duration ROUND = Duration.ofSeconds(5);

    private static final int MOST_ROUNDS = 60;
    private static final int STILL_ROUNDS = 4;
    private static final double SETTLED = 0.97;

    private WarmUp() {}

    /**
     * Until several rounds in a row cost hardly less CPU than the best before them; one slow round says nothing, because the
     * compiler works beside it.
     *
     * @param round puts {@link #ROUND} of load on the path and says what one answer cost, in microseconds of CPU
     */
    static void run(DoubleSupplier round) {
        double best = Double.MAX_VALUE;
        int still = 0;
        for (int i = 0; i < MOST_ROUNDS && still < STILL_ROUNDS; i++) {
            double now = round.getAsDouble();
            still = now > best * SETTLED ? still + 1 : 0;
            best = Math.min(best, now);
        }
    }
}
