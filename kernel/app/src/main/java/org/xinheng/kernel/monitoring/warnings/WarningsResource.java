package org.xinheng.kernel.monitoring.warnings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Risk warnings over HTTP. */
@Path("/api/t/{tenant}/monitoring/warnings")
@RunOnVirtualThread
public class WarningsResource {

    private final Warnings warnings;
    private final CurrentActor current;

    WarningsResource(Warnings warnings, CurrentActor current) {
        this.warnings = warnings;
        this.current = current;
    }

    /** What is worth a look today. */
    @GET
    public Page<RiskWarning> list(@PathParam("tenant") String tenant) {
        return new Page<>(warnings.list(current.in(tenant)), null);
    }
}
