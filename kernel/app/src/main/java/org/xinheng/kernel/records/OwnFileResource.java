package org.xinheng.kernel.records;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** What is recorded about the firm that asks. */
@Path("/api/t/{tenant}/own-file")
@RunOnVirtualThread
public class OwnFileResource {

    private final OwnFile file;
    private final CurrentActor current;

    OwnFileResource(OwnFile file, CurrentActor current) {
        this.file = file;
        this.current = current;
    }

    @GET
    public OwnFileView view(@PathParam("tenant") String tenant) {
        return file.view(current.in(tenant));
    }

    @GET
    @Path("/records")
    public Page<RecordRow> list(
            @PathParam("tenant") String tenant,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return file.list(current.in(tenant), after, limit);
    }

    @GET
    @Path("/records/{id}")
    public RecordView require(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return file.require(current.in(tenant), id);
    }
}
