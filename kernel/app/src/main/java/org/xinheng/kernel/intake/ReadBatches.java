package org.xinheng.kernel.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.LeaseLost;

/** This node's workers: each takes a waiting batch, reads it to the end, and looks for the next. */
@ApplicationScoped
class ReadBatches {

    private static final Logger LOG = Logger.getLogger(ReadBatches.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BatchQueueRepository queue;
    private final BatchRun runs;
    private final IntakeConfig config;
    private final Semaphore wakeUps = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("intake-heartbeat").factory());
    private volatile boolean running = true;

    ReadBatches(BatchQueueRepository queue, BatchRun runs, IntakeConfig config) {
        this.queue = queue;
        this.runs = runs;
        this.config = config;
    }

    void start(@Observes StartupEvent event) throws IOException {
        Spool.removeLeftovers();
        for (int i = 0; i < config.workers(); i++) {
            workers.add(Thread.ofPlatform().daemon().name("intake-worker-" + i).start(this::workOn));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        workers.forEach(Thread::interrupt);
        heartbeats.shutdownNow();
    }

    /** Tells the workers that a batch may be waiting. Never blocks. */
    void wake() {
        wakeUps.release();
    }

    private void workOn() {
        while (running) {
            try {
                var claimed = queue.claim(BatchRun.newWorker(), config.leaseFor());
                if (claimed.isPresent()) {
                    read(claimed.get());
                } else {
                    rest(LOOK_AGAIN);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                if (running) {
                    LOG.warn("The queue of batches could not be read; trying again", trouble);
                }
                pause();
            }
        }
    }

    private void rest(Duration time) throws InterruptedException {
        if (wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(BatchQueueRepository.Claimed claimed) {
        long beat = Math.max(200, config.leaseFor().toMillis() / 3);
        var heartbeat = heartbeats.scheduleWithFixedDelay(() -> renew(claimed), beat, beat, TimeUnit.MILLISECONDS);
        try {
            runs.run(claimed);
        } catch (LeaseLost lost) {
            LOG.infof("Batch %s was taken over by another worker", claimed.batch());
        } catch (IOException | RuntimeException trouble) {
            if (running) {
                settle(claimed, trouble);
            }
        } finally {
            heartbeat.cancel(false);
        }
    }

    /** The kernel's own failure: the batch waits and is tried again from its resume point. */
    private void settle(BatchQueueRepository.Claimed claimed, Exception trouble) {
        String reference = claimed.worker().toString().substring(0, 8);
        LOG.errorf(
                trouble, "Batch %s failed in attempt %d, reference %s", claimed.batch(), claimed.attempts(), reference);
        if (claimed.attempts() >= config.maxAttempts()) {
            runs.giveUp(claimed, reference);
        } else {
            queue.release(claimed, Duration.ofSeconds(claimed.attempts()));
        }
    }

    private void renew(BatchQueueRepository.Claimed claimed) {
        try {
            queue.renew(claimed, config.leaseFor());
        } catch (RuntimeException trouble) {
            LOG.warnf("The lease of batch %s could not be renewed", claimed.batch());
        }
    }
}
