package org.xinheng.kernel.programmes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** A tenant's programmes over HTTP, as of today in Beijing. */
@Path("/api/t/{tenant}/programmes")
@RunOnVirtualThread
public class ProgrammesResource {

    private final Programmes programmes;
    private final CurrentActor current;
    private final Clock clock;

    ProgrammesResource(Programmes programmes, CurrentActor current, Clock clock) {
        this.programmes = programmes;
        this.current = current;
        this.clock = clock;
    }

    /** All at once: a plan has dozens of programmes, not thousands. */
    @GET
    public Page<PlannedProgramme> list(@PathParam("tenant") String tenant) {
        return new Page<>(programmes.list(current.in(tenant), LocalDate.now(clock)), null);
    }
}
