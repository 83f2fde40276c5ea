package org.xinheng.kernel.monitoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.DaySpan;
import org.xinheng.kernel.shared.Page;

/** Timeliness of the bureaus and open tasks over HTTP. */
@Path("/api/t/{tenant}")
@RunOnVirtualThread
public class MonitoringResource {

    private final Monitoring monitoring;
    private final CurrentActor current;

    MonitoringResource(Monitoring monitoring, CurrentActor current) {
        this.monitoring = monitoring;
        this.current = current;
    }

    /** By bureau, for records reported in the period; the last 90 days when none is given. */
    @GET
    @Path("timeliness")
    public Page<BureauTimeliness> timeliness(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var span = DaySpan.read(from, to);
        return new Page<>(monitoring.timeliness(current.in(tenant), span.from(), span.until()), null);
    }

    /** What waits for the caller: for a bureau's people that bureau's, for the city's administrators everybody's. */
    @GET
    @Path("tasks")
    public Page<OpenTask> tasks(@PathParam("tenant") String tenant) {
        return new Page<>(monitoring.tasks(current.in(tenant)), null);
    }
}
