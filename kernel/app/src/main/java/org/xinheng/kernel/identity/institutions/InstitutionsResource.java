package org.xinheng.kernel.identity.institutions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** A tenant's institutions over HTTP. */
@Path("/api/t/{tenant}/institutions")
@RunOnVirtualThread
public class InstitutionsResource {

    private final Institutions institutions;
    private final CurrentActor current;

    InstitutionsResource(Institutions institutions, CurrentActor current) {
        this.institutions = institutions;
        this.current = current;
    }

    /** Why an institution may not query any more. */
    public record Suspend(@Nullable String reason) {}

    @GET
    public Page<Institution> list(@PathParam("tenant") String tenant) {
        return new Page<>(institutions.list(current.in(tenant)), null);
    }

    @POST
    @ResponseStatus(201)
    public Institution add(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") AddInstitution command) {
        return institutions.add(current.in(tenant), command);
    }

    @POST
    @Path("/{id}/suspend")
    public Institution suspend(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = "请提交内容。") Suspend suspend) {
        return institutions.suspend(current.in(tenant), id, suspend.reason());
    }

    @POST
    @Path("/{id}/resume")
    public Institution resume(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return institutions.resume(current.in(tenant), id);
    }
}
