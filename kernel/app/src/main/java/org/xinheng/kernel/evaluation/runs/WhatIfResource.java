package org.xinheng.kernel.evaluation.runs;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.KernelException;

/**
 * Trials of parameters over HTTP. One request is one trial: it is told while it is computed, and stops when the listener
 * goes away, on whichever node.
 */
@Path("/api/t/{tenant}/standards/{standard}/what-if")
@RunOnVirtualThread
public class WhatIfResource {

    private final WhatIfs trials;
    private final WhatIfRun run;
    private final CurrentActor current;

    WhatIfResource(WhatIfs trials, WhatIfRun run, CurrentActor current) {
        this.trials = trials;
        this.run = run;
        this.current = current;
    }

    /**
     * Tries values out and tells how it gets on.
     *
     * @param set values to try, each as {@code parameter:value}, such as {@code award:12.5}
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // who asks is looked up first; the computing has threads of its own
    public Multi<OutboundSseEvent> events(
            @PathParam("tenant") String tenant,
            @PathParam("standard") String standard,
            @QueryParam("set") List<String> set,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @Context Sse sse) {
        var trial = trials.open(current.in(tenant), standard, values(set), asOf);
        return Multi.createFrom()
                .emitter(
                        listener -> Thread.ofVirtual().name("what-if").start(() -> tell(trial, listener, sse)),
                        BackPressureStrategy.BUFFER);
    }

    private static Map<String, @Nullable BigDecimal> values(List<String> set) {
        var values = new HashMap<String, @Nullable BigDecimal>();
        for (String each : set) {
            int at = each.lastIndexOf(':');
            try {
                values.put(each.substring(0, at), new BigDecimal(each.substring(at + 1)));
            } catch (RuntimeException unreadable) {
                throw new KernelException(
                        RunError.WHAT_IF_UNREADABLE, "“%s”不是参数值。请写成“参数编号:数值”，例如 award:12.5。".formatted(each));
            }
        }
        return values;
    }

    private void tell(WhatIf trial, MultiEmitter<? super OutboundSseEvent> listener, Sse sse) {
        try {
            var result = run.compute(trial, listener::isCancelled, view -> listener.emit(event(sse, view)));
            listener.emit(event(sse, result));
            listener.complete();
        } catch (RuntimeException trouble) {
            listener.fail(trouble);
        }
    }

    private static OutboundSseEvent event(Sse sse, WhatIfView view) {
        return sse.newEventBuilder()
                .name("progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(WhatIfView.class, view)
                .build();
    }
}
