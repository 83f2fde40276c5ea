package org.xinheng.kernel.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.xinheng.kernel.shared.Page;

/** A tenant's members over HTTP. */
@Path("/api/t/{tenant}/members")
@RunOnVirtualThread
public class MembersResource {

    private final Members members;
    private final CurrentActor current;

    MembersResource(Members members, CurrentActor current) {
        this.members = members;
        this.current = current;
    }

    @GET
    public Page<MemberView> list(@PathParam("tenant") String tenant) {
        return new Page<>(members.list(current.in(tenant)), null);
    }

    @POST
    public RestResponse<Invited> invite(
            @PathParam("tenant") String tenant, @NotNull(message = "请提交内容。") InviteMember command) {
        var invited = members.invite(current.in(tenant), command);
        return ResponseBuilder.<Invited>created(URI.create(
                        "/api/t/" + tenant + "/members/" + invited.member().id()))
                .entity(invited)
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        members.revoke(current.in(tenant), id);
    }
}
