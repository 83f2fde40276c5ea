package org.xinheng.kernel.evaluation.runs;

import java.time.Duration;
import java.util.UUID;
import org.xinheng.kernel.shared.Actor;

/** Waits for runs, which other threads compute. */
final class RunEnd {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunEnd() {}

    /** The run when it has stopped running, as somebody sees it. */
    static GradeRunView of(GradeRuns runs, Actor actor, UUID run) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var view = runs.view(actor, run);
            if (view.state() != RunState.RUNNING) {
                return view;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("The run did not end");
    }
}
