package org.xinheng.kernel.lists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Lists and who stands on them, over HTTP. */
@Path("/api/t/{tenant}/lists")
@RunOnVirtualThread
public class ListsResource {

    private final ListEntries entries;
    private final Removals removals;
    private final CurrentActor current;

    ListsResource(ListEntries entries, Removals removals, CurrentActor current) {
        this.entries = entries;
        this.removals = removals;
        this.current = current;
    }

    /** The lists in force. */
    public record Kinds(List<ListKindView> items) {}

    /** A request to be removed. */
    public record AskRemoval(
            @Nullable RemovalCause cause, @Nullable String reason) {}

    @GET
    public Kinds listKinds(@PathParam("tenant") String tenant) {
        return new Kinds(entries.listKinds(current.in(tenant)));
    }

    @GET
    @Path("/entries")
    public Page<ListEntryView> list(
            @PathParam("tenant") String tenant,
            @BeanParam EntryQuestion question,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return entries.list(current.in(tenant), question.query(), after, limit);
    }

    @GET
    @Path("/entries/{id}")
    public ListEntryView entry(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return entries.require(current.in(tenant), id);
    }

    @POST
    @Path("/entries/{id}/removal")
    @ResponseStatus(201)
    public CaseView askRemoval(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) AskRemoval asked) {
        return removals.ask(current.in(at.tenant()), at.id(), asked.cause(), asked.reason(), at.key());
    }
}
