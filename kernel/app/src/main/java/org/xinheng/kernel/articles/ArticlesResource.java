package org.xinheng.kernel.articles;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Articles over HTTP, for officers; the public reads them on the portal. */
@Path("/api/t/{tenant}/articles")
@RunOnVirtualThread
public class ArticlesResource {

    private final Articles articles;
    private final CurrentActor current;

    ArticlesResource(Articles articles, CurrentActor current) {
        this.articles = articles;
        this.current = current;
    }

    @GET
    public Page<ArticleRow> list(@PathParam("tenant") String tenant, @BeanParam ArticleQuestion question) {
        return articles.list(current.in(tenant), question);
    }

    @POST
    @ResponseStatus(201)
    public ArticleView write(
            @PathParam("tenant") String tenant, @NotNull(message = StepAt.BODY_MISSING) WriteArticle written) {
        return articles.write(current.in(tenant), written);
    }

    @POST
    @Path("/preview")
    public ArticlePreview preview(
            @PathParam("tenant") String tenant, @NotNull(message = StepAt.BODY_MISSING) WriteArticle written) {
        return articles.preview(current.in(tenant), written);
    }

    @GET
    @Path("/{id}")
    public ArticleView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return articles.require(current.in(tenant), id);
    }

    @PUT
    @Path("/{id}")
    public ArticleView edit(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @NotNull(message = StepAt.BODY_MISSING) WriteArticle written) {
        return articles.edit(current.in(tenant), id, written);
    }

    @POST
    @Path("/{id}/submit")
    public ArticleView submit(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return articles.submit(current.in(at.tenant()), at.id(), seen.version());
    }

    @POST
    @Path("/{id}/return")
    public ArticleView giveBack(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return articles.giveBack(current.in(at.tenant()), at.id(), because.version(), because.reason());
    }

    @POST
    @Path("/{id}/publish")
    public ArticleView publish(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return articles.publish(current.in(at.tenant()), at.id(), because.version(), because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public ArticleView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return articles.withdraw(current.in(at.tenant()), at.id(), because.version(), because.reason());
    }
}
