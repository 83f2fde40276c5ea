package org.xinheng.kernel.commitments.templates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.Seen;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;

/** Templates over HTTP; steps as everywhere: the version seen, and {@code Idempotency-Key}. */
@Path("/api/t/{tenant}/commitment-templates")
@RunOnVirtualThread
public class TemplatesResource {

    private final Templates templates;
    private final CurrentActor current;

    TemplatesResource(Templates templates, CurrentActor current) {
        this.templates = templates;
        this.current = current;
    }

    /** Templates, newest first. */
    public record Listed(List<TemplateRow> items) {

        public Listed {
            items = List.copyOf(items);
        }
    }

    @GET
    public Listed list(@PathParam("tenant") String tenant, @QueryParam("bureau") @Nullable UUID bureau) {
        return new Listed(templates.list(current.in(tenant), bureau));
    }

    @POST
    @ResponseStatus(201)
    public TemplateView propose(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) ProposeTemplate command) {
        return templates.propose(current.in(tenant), command, key);
    }

    @GET
    @Path("/{id}")
    public TemplateView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return templates.view(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/approve")
    public TemplateView approve(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Seen seen) {
        return templates.approve(current.in(at.tenant()), at.saw(seen.version()));
    }

    @POST
    @Path("/{id}/refuse")
    public TemplateView refuse(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return templates.refuse(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    public TemplateView withdraw(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return templates.withdraw(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }
}
