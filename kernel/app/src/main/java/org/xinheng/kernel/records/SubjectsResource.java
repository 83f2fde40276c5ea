package org.xinheng.kernel.records;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Subjects as a tenant knows them. */
@Path("/api/t/{tenant}/subjects")
@RunOnVirtualThread
public class SubjectsResource {

    private final SubjectFiles files;
    private final CurrentActor current;

    SubjectsResource(SubjectFiles files, CurrentActor current) {
        this.files = files;
        this.current = current;
    }

    @GET
    public Page<SubjectRow> list(
            @PathParam("tenant") String tenant,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return files.list(current.in(tenant), q, after, limit);
    }

    @GET
    @Path("/{code}")
    public SubjectFileView require(@PathParam("tenant") String tenant, @PathParam("code") String code) {
        return files.require(current.in(tenant), code);
    }
}
