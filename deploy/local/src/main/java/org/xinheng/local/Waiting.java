package org.xinheng.local;

import java.time.Duration;
import java.time.Instant;

/** Waits for somebody else's work. */
final class Waiting {

    private static final Duration SHORT = Duration.ofMillis(200);

    private Waiting() {}

    /** Until it is worth asking again. */
    static void shortly() {
        sleep(SHORT);
    }

    /** Until an instant has passed; not at all when it has. */
    static void until(Instant instant) {
        var rest = Duration.between(Instant.now(), instant).plus(SHORT);
        if (rest.isPositive()) {
            sleep(rest);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
