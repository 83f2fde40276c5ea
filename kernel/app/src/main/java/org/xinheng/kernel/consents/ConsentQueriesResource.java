package org.xinheng.kernel.consents;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.identity.ForInstitutions;
import org.xinheng.kernel.receipts.ReceiptSigner;

/** What institutions' machine clients may call, and nothing else: a query by consent, and the key to verify its receipt. */
@Path("/api/t/{tenant}/consents")
@ForInstitutions
@RunOnVirtualThread
public class ConsentQueriesResource {

    private final ConsentQueries queries;
    private final QueryLog log;
    private final CurrentActor current;

    ConsentQueriesResource(ConsentQueries queries, QueryLog log, CurrentActor current) {
        this.queries = queries;
        this.log = log;
        this.current = current;
    }

    @POST
    @Path("/{number}/query")
    public QueryAnswer askByNumber(
            @PathParam("tenant") String tenant,
            @PathParam("number") String number,
            @NotNull(message = "请提交内容。") AskQuery asked) {
        return queries.askByNumber(current.institutionIn(tenant), number, asked);
    }

    @POST
    @Path("/queries")
    public QueryAnswer askByCode(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") AskQuery asked) {
        return queries.askByCode(current.institutionIn(tenant), asked);
    }

    @GET
    @Path("/receipt-key")
    public ReceiptSigner.Key key(@PathParam("tenant") String tenant) {
        current.institutionIn(tenant);
        return log.key();
    }
}
