package org.xinheng.kernel.records;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** The records of a tenant. */
@Path("/api/t/{tenant}/records")
@RunOnVirtualThread
public class RecordsResource {

    private final Records records;
    private final CurrentActor current;

    RecordsResource(Records records, CurrentActor current) {
        this.records = records;
        this.current = current;
    }

    @GET
    public Page<RecordRow> list(
            @PathParam("tenant") String tenant,
            @BeanParam RecordQuestion question,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return records.list(current.in(tenant), question.query(), after, limit);
    }

    @GET
    @Path("/{id}")
    public RecordView require(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return records.require(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/release")
    public RecordView release(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Because because) {
        return records.release(current.in(tenant), id, because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public RecordView withdraw(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Because because) {
        return records.withdraw(current.in(tenant), id, because.reason());
    }

    /** Why somebody decides by hand. */
    public record Because(@Nullable String reason) {}
}
