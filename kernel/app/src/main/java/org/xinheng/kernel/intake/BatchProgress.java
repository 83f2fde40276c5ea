package org.xinheng.kernel.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
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
     * The batch as it is, again whenever it changed; ends when the batch is finished or the listener went away.
     *
     * @throws org.xinheng.kernel.shared.KernelException {@code BATCH_NOT_FOUND} before anything is told
     */
    Multi<OutboundSseEvent> follow(Actor actor, UUID id, Sse sse) {
        BatchView view = intake.require(actor, id);
        return Multi.createFrom()
                .emitter(
                        listener ->
                                Thread.ofVirtual().name("batch-progress").start(() -> tell(actor, view, listener, sse)),
                        BackPressureStrategy.BUFFER);
    }

    private void tell(Actor actor, BatchView first, MultiEmitter<? super OutboundSseEvent> listener, Sse sse) {
        BatchView view = first;
        try {
            BatchView told = null;
            int quiet = 0;
            while (!listener.isCancelled()) {
                if (!view.equals(told) || ++quiet >= QUIET_ROUNDS) {
                    listener.emit(event(sse, view));
                    told = view;
                    quiet = 0;
                }
                if (view.isFinished()) {
                    break;
                }
                Thread.sleep(EVERY);
                view = intake.require(actor, view.id());
            }
            listener.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            listener.complete();
        } catch (RuntimeException trouble) {
            listener.fail(trouble);
        }
    }

    private static OutboundSseEvent event(Sse sse, BatchView view) {
        return sse.newEventBuilder()
                .name("progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(BatchView.class, view)
                .build();
    }
}
