package org.xinheng.kernel.archives;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.intake.sheet.WorkbookAnswer;
import org.xinheng.kernel.shared.Page;

/** Archives of whole tenants over HTTP. */
@Path("/api/t/{tenant}/archives")
@RunOnVirtualThread
public class ArchivesResource {

    private static final String ZIP = "application/zip";

    private final Exports exports;
    private final Imports imports;
    private final FormerChains chains;
    private final ArchiveKey key;
    private final CurrentActor current;

    ArchivesResource(Exports exports, Imports imports, FormerChains chains, ArchiveKey key, CurrentActor current) {
        this.exports = exports;
        this.imports = imports;
        this.chains = chains;
        this.key = key;
        this.current = current;
    }

    /**
     * The key archives of this installation are signed with.
     *
     * @param key uncompressed point of the curve, hexadecimal
     */
    public record PublicKey(String key, String fingerprint) {}

    @GET
    @Path("/key")
    public PublicKey key(@PathParam("tenant") String tenant) {
        current.in(tenant);
        return new PublicKey(key.open().hex(), key.open().fingerprint());
    }

    @POST
    @Path("/exports")
    @ResponseStatus(202)
    public ExportView ask(@PathParam("tenant") String tenant, @NotNull(message = "请填写口令。") AskExport command) {
        return exports.ask(current.in(tenant), command);
    }

    @GET
    @Path("/exports")
    public Page<ExportView> listExports(@PathParam("tenant") String tenant) {
        return new Page<>(exports.list(current.in(tenant)), null);
    }

    @GET
    @Path("/exports/{id}")
    public ExportView requireExport(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return exports.require(current.in(tenant), id);
    }

    @GET
    @Path("/exports/{id}/file")
    @Produces(ZIP)
    public RestResponse<StreamingOutput> download(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        Exports.Download download = exports.download(current.in(tenant), id);
        return WorkbookAnswer.of(download.file(), download.name(), ZIP);
    }

    /** Verifies a file; whole, it is kept to be imported. */
    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public ImportView receive(
            @PathParam("tenant") String tenant,
            @QueryParam("name") @DefaultValue("archive.zip") String name,
            @QueryParam("key") @Nullable String signer,
            InputStream body) {
        return imports.receive(current.in(tenant), name, signer, body);
    }

    @GET
    @Path("/imports")
    public Page<ImportView> listImports(@PathParam("tenant") String tenant) {
        return new Page<>(imports.list(current.in(tenant)), null);
    }

    @GET
    @Path("/imports/{id}")
    public ImportView requireImport(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return imports.require(current.in(tenant), id);
    }

    @POST
    @Path("/imports/{id}/begin")
    @ResponseStatus(202)
    public ImportView begin(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = "请填写导入到哪里。") BeginImport command) {
        return imports.begin(current.in(tenant), id, command);
    }

    @GET
    @Path("/former-chains")
    public Page<FormerChainView> listFormerChains(@PathParam("tenant") String tenant) {
        return new Page<>(chains.list(current.in(tenant)), null);
    }

    @GET
    @Path("/former-chains/{archive}/verify")
    public FormerChains.Verification verifyFormerChain(
            @PathParam("tenant") String tenant, @PathParam("archive") String archive) {
        return chains.verify(current.in(tenant), archive);
    }
}
