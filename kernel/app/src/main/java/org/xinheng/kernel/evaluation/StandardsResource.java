package org.xinheng.kernel.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.xinheng.kernel.identity.CurrentActor;

/** The standards that count for a tenant today, over HTTP; for every member. */
@Path("/api/t/{tenant}/standards")
@RunOnVirtualThread
public class StandardsResource {

    private final Standards standards;
    private final CurrentActor current;

    StandardsResource(Standards standards, CurrentActor current) {
        this.standards = standards;
        this.current = current;
    }

    /** All of them, those of the plugins first. */
    public record StandardList(List<StandardView> items) {}

    @GET
    public StandardList list(@PathParam("tenant") String tenant) {
        return new StandardList(standards.list(current.in(tenant)));
    }
}
