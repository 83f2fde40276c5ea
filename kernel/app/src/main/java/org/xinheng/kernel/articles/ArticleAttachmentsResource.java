package org.xinheng.kernel.articles;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;

/** Files of articles over HTTP, for officers; a file is the body of its request. */
@Path("/api/t/{tenant}/articles/{id}/attachments")
@RunOnVirtualThread
public class ArticleAttachmentsResource {

    private final ArticleAttachments attachments;
    private final CurrentActor current;

    ArticleAttachmentsResource(ArticleAttachments attachments, CurrentActor current) {
        this.attachments = attachments;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    public ArticleView add(
            @BeanParam StepAt at,
            @QueryParam("name") @Nullable String name,
            @QueryParam("version") @Nullable Integer version,
            InputStream body)
            throws IOException {
        return attachments.add(current.in(at.tenant()), at.id(), version, name, bytes(body));
    }

    @POST
    @Path("/{attachment}/replacement")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public ArticleView replace(
            @BeanParam StepAt at,
            @PathParam("attachment") UUID attachment,
            @QueryParam("name") @Nullable String name,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("reason") @Nullable String reason,
            InputStream body)
            throws IOException {
        var actor = current.in(at.tenant());
        var file = NewAttachment.of(name, bytes(body));
        return attachments.replace(actor, at.id(), version, attachment, reason, file);
    }

    /** One byte more than is taken, so that a file that is too large is known as such without reading all of it. */
    private static byte[] bytes(InputStream body) throws IOException {
        return body.readNBytes(NewAttachment.LARGEST + 1);
    }

    @POST
    @Path("/{attachment}/confirm")
    public ArticleView confirm(
            @BeanParam StepAt at,
            @PathParam("attachment") UUID attachment,
            @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return attachments.confirm(current.in(at.tenant()), at.id(), because.version(), attachment, because.reason());
    }

    @DELETE
    @Path("/{attachment}")
    public ArticleView remove(
            @BeanParam StepAt at,
            @PathParam("attachment") UUID attachment,
            @QueryParam("version") @Nullable Integer version) {
        return attachments.remove(current.in(at.tenant()), at.id(), version, attachment);
    }

    @GET
    @Path("/{attachment}")
    public Response download(@BeanParam StepAt at, @PathParam("attachment") UUID attachment) {
        return attachments
                .download(current.in(at.tenant()), at.id(), attachment)
                .answer()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
