package org.xinheng.kernel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Fact;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Database;

/**
 * Delivers facts from the outbox to their listeners, at least once, on one virtual thread per node.
 *
 * <p>A fact stays locked by its own transaction while it is heard, so nodes share the work and a killed node's fact is
 * taken by another. A listener that fails makes the fact wait, longer each time; others go on.
 */
@ApplicationScoped
class FactDelivery {

    private static final Logger LOG = Logger.getLogger(FactDelivery.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private record Waiting(int tenant, UUID id, String type, String body, int attempts) {}

    private final Jdbi job;
    private final ObjectMapper json;
    private final List<FactListener<?>> listeners;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread worker;

    FactDelivery(@Database(Database.As.JOB) Jdbi job, ObjectMapper json, @All List<FactListener<?>> listeners) {
        this.job = job;
        this.json = json;
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent event) {
        worker = Thread.ofVirtual().name("fact-delivery").start(this::deliver);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (worker != null) {
            worker.join(Duration.ofSeconds(10));
        }
    }

    /** Tells the worker that something may be waiting. Never blocks. */
    void wake() {
        wakeUps.release();
    }

    private void deliver() {
        while (running) {
            try {
                if (!deliverNext()) {
                    wakeUps.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("Facts could not be delivered; trying again", trouble);
                pause();
            }
        }
    }

    /** True when a fact was taken from the outbox, delivered or postponed. */
    private boolean deliverNext() {
        return job.inTransaction(handle -> {
            var next = claim(handle);
            next.ifPresent(fact -> settle(handle, fact));
            return next.isPresent();
        });
    }

    private static Optional<Waiting> claim(Handle handle) {
        return handle.createQuery("""
                        select tenant, id, fact, body::text as body, attempts from outbox
                        where next_at <= now() order by next_at, id limit 1 for update skip locked
                        """)
                .map((row, context) -> new Waiting(
                        row.getInt("tenant"),
                        row.getObject("id", UUID.class),
                        row.getString("fact"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .findOne();
    }

    private void settle(Handle handle, Waiting waiting) {
        try {
            for (var listener : listeners) {
                if (listener.hears().getName().equals(waiting.type())) {
                    hear(listener, waiting);
                }
            }
            handle.createUpdate("delete from outbox where tenant = :tenant and id = :id")
                    .bind("tenant", waiting.tenant())
                    .bind("id", waiting.id())
                    .execute();
        } catch (RuntimeException | JsonProcessingException trouble) {
            LOG.warnf(
                    trouble, "Fact %s %s was not heard, attempt %d", waiting.type(), waiting.id(), waiting.attempts());
            handle.createUpdate("""
                            update outbox set attempts = attempts + 1, trouble = :trouble,
                              next_at = clock_timestamp() + least(300, power(2, least(attempts, 8))) * interval '1 second'
                            where tenant = :tenant and id = :id
                            """)
                    .bind("trouble", String.valueOf(trouble.getMessage()))
                    .bind("tenant", waiting.tenant())
                    .bind("id", waiting.id())
                    .execute();
        }
    }

    private <F extends Fact> void hear(FactListener<F> listener, Waiting waiting) throws JsonProcessingException {
        listener.hear(Actor.system(waiting.tenant()), json.readValue(waiting.body(), listener.hears()));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
