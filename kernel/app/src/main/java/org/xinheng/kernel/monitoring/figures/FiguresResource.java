package org.xinheng.kernel.monitoring.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Figures of a month, and what bureaus state for them, over HTTP. */
@Path("/api/t/{tenant}/monitoring")
@RunOnVirtualThread
public class FiguresResource {

    private final MonthlyFigures figures;
    private final DecisionStatements statements;
    private final CurrentActor current;

    FiguresResource(MonthlyFigures figures, DecisionStatements statements, CurrentActor current) {
        this.figures = figures;
        this.statements = statements;
        this.current = current;
    }

    /** All figures of a month; of the last month that is over when none is given. */
    @GET
    @Path("figures")
    public MonthView figures(@PathParam("tenant") String tenant, @QueryParam("month") @Nullable String month) {
        return figures.of(current.in(tenant), month);
    }

    /** What bureaus stated about a month, earlier statements included. */
    @GET
    @Path("decisions")
    public Page<DecisionStatement> decisions(
            @PathParam("tenant") String tenant, @QueryParam("month") @Nullable String month) {
        return new Page<>(statements.list(current.in(tenant), month), null);
    }

    /** States how many permits or penalties a bureau decided in a month; answers with all statements of the month. */
    @POST
    @Path("decisions")
    public Page<DecisionStatement> state(
            @PathParam("tenant") String tenant, @NotNull(message = StepAt.BODY_MISSING) StateDecisions command) {
        return new Page<>(statements.state(current.in(tenant), command), null);
    }
}
