package org.xinheng.kernel.evaluation.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.xinheng.kernel.shared.LeaseLost;

/** This node's workers: each takes a chunk, grades it, and looks for the next. */
@ApplicationScoped
class GradePopulation {

    private static final Logger LOG = Logger.getLogger(GradePopulation.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** A run that another worker is just cutting looks as if there were none. */
    private static final Duration LOOK_SOON = Duration.ofMillis(10);

    private final RunQueueRepository queue;
    private final RunChunk runs;
    private final RunConfig config;
    private final Semaphore wakeUps = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("evaluation-heartbeat").factory());
    private volatile boolean running = true;

    GradePopulation(RunQueueRepository queue, RunChunk runs, RunConfig config) {
        this.queue = queue;
        this.runs = runs;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < config.workers(); i++) {
            workers.add(
                    Thread.ofPlatform().daemon().name("evaluation-worker-" + i).start(this::workOn));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        workers.forEach(Thread::interrupt);
        heartbeats.shutdownNow();
    }

    /** Tells the workers that a run may be waiting. Never blocks. */
    void wake() {
        wakeUps.release(Math.max(1, config.workers()));
    }

    private void workOn() {
        long wait = LOOK_AGAIN.toMillis();
        while (running) {
            try {
                var chunk = queue.claim(UUID.randomUUID(), config.leaseFor(), config.chunkRecords());
                if (chunk.isPresent()) {
                    grade(chunk.get());
                    wait = LOOK_SOON.toMillis();
                } else if (wakeUps.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
                    wait = LOOK_SOON.toMillis();
                } else {
                    wait = Math.min(2 * wait, LOOK_AGAIN.toMillis());
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                if (running) {
                    LOG.warn("The queue of evaluation runs could not be read; trying again", trouble);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void grade(Chunk chunk) {
        long beat = Math.max(200, config.leaseFor().toMillis() / 3);
        var heartbeat = heartbeats.scheduleWithFixedDelay(() -> renew(chunk), beat, beat, TimeUnit.MILLISECONDS);
        try {
            runs.run(chunk);
        } catch (LeaseLost lost) {
            LOG.infof("Chunk %d of run %s is another worker's", chunk.number(), chunk.run());
        } catch (RunStopped stopped) {
            runs.stop(chunk, stopped.reason());
        } catch (RuntimeException trouble) {
            if (running) {
                settle(chunk, trouble);
            }
        } finally {
            heartbeat.cancel(false);
        }
    }

    /** The kernel's own failure: the chunk is tried again, and the run fails when that does not help. */
    private void settle(Chunk chunk, RuntimeException trouble) {
        String reference = chunk.worker().toString().substring(0, 8);
        LOG.errorf(trouble, "Chunk %d of run %s failed, reference %s", chunk.number(), chunk.run(), reference);
        if (chunk.attempts() >= config.maxAttempts()) {
            runs.stop(chunk, "系统内部错误，评价中止。请联系平台运营人员，编号 %s。".formatted(reference));
        } else {
            queue.release(chunk, Duration.ofSeconds(chunk.attempts()));
        }
    }

    private void renew(Chunk chunk) {
        try {
            queue.renew(chunk, config.leaseFor());
        } catch (RuntimeException trouble) {
            LOG.warnf("The lease of chunk %d of run %s could not be renewed", chunk.number(), chunk.run());
        }
    }
}
