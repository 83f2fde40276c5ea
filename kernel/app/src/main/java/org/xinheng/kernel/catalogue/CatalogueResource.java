package org.xinheng.kernel.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** A tenant's catalogue over HTTP, as of today in Beijing. */
@Path("/api/t/{tenant}/catalogue")
@RunOnVirtualThread
public class CatalogueResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Catalogue catalogue;
    private final CurrentActor current;
    private final Clock clock;

    CatalogueResource(Catalogue catalogue, CurrentActor current, Clock clock) {
        this.catalogue = catalogue;
        this.current = current;
        this.clock = clock;
    }

    @GET
    public Page<ItemView> list(@PathParam("tenant") String tenant) {
        return new Page<>(
                catalogue.list(current.in(tenant), LocalDate.now(clock)).stream()
                        .map(ItemView::of)
                        .toList(),
                null);
    }

    @GET
    @Path("/{item}")
    public ItemView view(@PathParam("tenant") String tenant, @PathParam("item") String item) {
        return ItemView.of(catalogue.require(current.in(tenant), item, LocalDate.now(clock)));
    }

    @GET
    @Path("/{item}/template.xlsx")
    @Produces(XLSX)
    public Response template(@PathParam("tenant") String tenant, @PathParam("item") String item) {
        var offered = catalogue.require(current.in(tenant), item, LocalDate.now(clock));
        var name = URLEncoder.encode(offered.item().label().zh() + "报送模板.xlsx", StandardCharsets.UTF_8);
        return Response.ok(Template.write(offered))
                .header("Content-Disposition", "attachment; filename=\"template.xlsx\"; filename*=UTF-8''" + name)
                .build();
    }
}
