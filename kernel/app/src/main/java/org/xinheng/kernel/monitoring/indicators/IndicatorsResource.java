package org.xinheng.kernel.monitoring.indicators;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Indicator tables over HTTP. */
@Path("/api/t/{tenant}/monitoring/indicators")
@RunOnVirtualThread
public class IndicatorsResource {

    private final Indicators indicators;
    private final CurrentActor current;

    IndicatorsResource(Indicators indicators, CurrentActor current) {
        this.indicators = indicators;
        this.current = current;
    }

    /** The tables with the values of a month; of the last month that is over when none is given. */
    @GET
    public Page<TableView> tables(@PathParam("tenant") String tenant, @QueryParam("month") @Nullable String month) {
        return new Page<>(indicators.tables(current.in(tenant), month), null);
    }

    /** What was entered for an indicator, the newest first. */
    @GET
    @Path("/{indicator}/values")
    public Page<EnteredValue> history(@PathParam("tenant") String tenant, @PathParam("indicator") String indicator) {
        return new Page<>(indicators.history(current.in(tenant), indicator), null);
    }

    /** Enters a value of an indicator that is not counted. */
    @POST
    @Path("/{indicator}/values")
    public Page<EnteredValue> enter(
            @PathParam("tenant") String tenant,
            @PathParam("indicator") String indicator,
            @NotNull(message = StepAt.BODY_MISSING) EnterValue command) {
        return new Page<>(indicators.enter(current.in(tenant), indicator, command), null);
    }

    /** Gives a bureau the task to close the gap. */
    @POST
    @Path("/{indicator}/tasks")
    @ResponseStatus(201)
    public IndicatorTask give(
            @PathParam("tenant") String tenant,
            @PathParam("indicator") String indicator,
            @NotNull(message = StepAt.BODY_MISSING) GiveTask command) {
        return indicators.give(current.in(tenant), indicator, command);
    }

    /** Closes a task with what came of it. */
    @POST
    @Path("/tasks/{id}/close")
    public IndicatorTask close(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) CloseTask command) {
        return indicators.close(current.in(tenant), id, command);
    }
}
