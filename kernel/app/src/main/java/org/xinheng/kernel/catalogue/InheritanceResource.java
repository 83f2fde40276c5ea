package org.xinheng.kernel.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.xinheng.kernel.identity.CurrentActor;

/** What places below a tenant take over from it, over HTTP. */
@Path("/api/t/{tenant}/inheritance")
@RunOnVirtualThread
public class InheritanceResource {

    private final Inheritance inheritance;
    private final CurrentActor current;

    InheritanceResource(Inheritance inheritance, CurrentActor current) {
        this.inheritance = inheritance;
        this.current = current;
    }

    @GET
    public InheritanceView view(@PathParam("tenant") String tenant) {
        return inheritance.view(current.in(tenant));
    }
}
