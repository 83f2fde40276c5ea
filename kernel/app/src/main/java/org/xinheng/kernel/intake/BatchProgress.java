package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;

/** Tells a listener how a batch gets on, until it is finished. Looks into the database, so that any node can tell. */
@ApplicationScoped
class BatchProgress {

    private static final Duration EVERY = Duration.ofMillis(400);
    /** Something is sent at least this often, so that no proxy takes the line for dead. */
    private static final int QUIET_ROUNDS = 25;

    private final Intake intake;

    BatchProgress(Intake intake) {
        this.intake = intake;
    }

    /**
     * Starts telling and returns at once; ends when the batch is finished or the listener went away.
     *
     * @throws org.xinheng.kernel.shared.KernelException {@code BATCH_NOT_FOUND} before anything is told
     */
    void follow(Actor actor, UUID id, SseEventSink sink, Sse sse) {
        BatchView view = intake.require(actor, id);
        Thread.ofVirtual().name("batch-progress").start(() -> tell(actor, view, sink, sse));
    }

    private void tell(Actor actor, BatchView first, SseEventSink sink, Sse sse) {
        BatchView view = first;
        try (sink) {
            BatchView told = null;
            int quiet = 0;
            while (!sink.isClosed()) {
                if (!view.equals(told) || ++quiet >= QUIET_ROUNDS) {
                    send(sink, sse, view);
                    told = view;
                    quiet = 0;
                }
                if (view.isFinished()) {
                    return;
                }
                Thread.sleep(EVERY);
                view = intake.require(actor, view.id());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException gone) {
            // the listener went away; nobody is left to tell
        }
    }

    private static void send(SseEventSink sink, Sse sse, @Nullable BatchView view)
            throws InterruptedException, ExecutionException {
        sink.send(sse.newEventBuilder()
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(BatchView.class, view)
                        .build())
                .toCompletableFuture()
                .get();
    }
}
