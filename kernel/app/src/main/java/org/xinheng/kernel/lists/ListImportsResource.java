package org.xinheng.kernel.lists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.xinheng.kernel.identity.CurrentActor;

/** Lists of other authorities, over HTTP. */
@Path("/api/t/{tenant}/list-imports")
@RunOnVirtualThread
public class ListImportsResource {

    private final ListImports imports;
    private final CurrentActor current;

    ListImportsResource(ListImports imports, CurrentActor current) {
        this.imports = imports;
        this.current = current;
    }

    /** The newest imports. */
    public record Imports(List<ListImportView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    public ListImportView take(
            @PathParam("tenant") String tenant,
            @QueryParam("list") @DefaultValue("") String list,
            @QueryParam("name") @DefaultValue("upload") String name,
            InputStream body) {
        return imports.take(current.in(tenant), list, name, body);
    }

    @GET
    public Imports list(@PathParam("tenant") String tenant) {
        return new Imports(imports.list(current.in(tenant)));
    }

    @GET
    @Path("/{id}")
    public ListImportView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return imports.require(current.in(tenant), id);
    }
}
