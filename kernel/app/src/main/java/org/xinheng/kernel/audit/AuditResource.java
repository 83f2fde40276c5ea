package org.xinheng.kernel.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** The audit trail over HTTP. */
@Path("/api/t/{tenant}/audit")
@RunOnVirtualThread
public class AuditResource {

    private final Audits audits;
    private final CurrentActor current;

    AuditResource(Audits audits, CurrentActor current) {
        this.audits = audits;
        this.current = current;
    }

    @GET
    public Page<AuditLineView> list(
            @PathParam("tenant") String tenant,
            @BeanParam AuditQuestion question,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return audits.list(current.in(tenant), question.query(), after, limit);
    }

    @GET
    @Path("/verify")
    public Verification verify(@PathParam("tenant") String tenant) {
        return audits.verify(current.in(tenant));
    }
}
