package org.xinheng.kernel.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The person behind the present log-in. */
@Path("/api/me")
@RunOnVirtualThread
public class MeResource {

    private final CurrentActor current;

    MeResource(CurrentActor current) {
        this.current = current;
    }

    @GET
    public MeView me() {
        return current.view();
    }
}
