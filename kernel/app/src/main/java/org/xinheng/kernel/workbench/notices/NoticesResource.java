package org.xinheng.kernel.workbench.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** What is new for a person, over HTTP. */
@Path("/api/t/{tenant}/notices")
@RunOnVirtualThread
public class NoticesResource {

    private final Notices notices;
    private final CurrentActor current;

    NoticesResource(Notices notices, CurrentActor current) {
        this.notices = notices;
        this.current = current;
    }

    /** Up to when everything was seen. */
    public record Seen(@Nullable Instant until) {}

    @GET
    public NoticeList list(@PathParam("tenant") String tenant) {
        return notices.list(current.in(tenant));
    }

    @POST
    @Path("/seen")
    public NoticeList see(@PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") Seen seen) {
        return notices.see(current.in(tenant), seen.until());
    }
}
