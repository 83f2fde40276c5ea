package org.xinheng.kernel.repair;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** What the determining bureau says about a record's repair, outside of an application. */
@Path("/api/t/{tenant}/records/{record}/repair")
@RunOnVirtualThread
public class RecordRepairResource {

    private static final String BODY = "请提交内容。";

    private final Repairs repairs;
    private final RecordDesk desk;
    private final CurrentActor current;

    RecordRepairResource(Repairs repairs, RecordDesk desk, CurrentActor current) {
        this.repairs = repairs;
        this.desk = desk;
        this.current = current;
    }

    /** The notice as plain text. */
    public record Notice(String text) {}

    /** Whether the obligation is met: the day, or none when it is not. */
    public record Fulfilled(
            @Nullable LocalDate fulfilledOn, @Nullable String note) {}

    /** Why the law excludes repair. */
    public record Excluded(
            @Nullable String reason,
            @Nullable String act,
            @Nullable String article) {}

    /** How a court's plan ended. */
    public record Ended(
            @Nullable Boolean completed, @Nullable String note) {}

    /** Whether publicity stops at the longest period. */
    public record Stopped(@Nullable Boolean stop, @Nullable String reason) {}

    @GET
    @Path("/notice")
    public Notice notice(@PathParam("tenant") String tenant, @PathParam("record") UUID record) {
        return new Notice(repairs.notice(current.in(tenant), record));
    }

    @POST
    @Path("/obligation")
    public EligibilityView setObligation(
            @PathParam("tenant") String tenant,
            @PathParam("record") UUID record,
            @NotNull(message = BODY) Fulfilled fulfilled) {
        return desk.setObligation(current.in(tenant), record, fulfilled.fulfilledOn(), fulfilled.note());
    }

    @POST
    @Path("/exclusion")
    public EligibilityView exclude(
            @PathParam("tenant") String tenant,
            @PathParam("record") UUID record,
            @NotNull(message = BODY) Excluded excluded) {
        return desk.exclude(current.in(tenant), record, excluded.reason(), excluded.act(), excluded.article());
    }

    @POST
    @Path("/shield")
    public EligibilityView shield(
            @PathParam("tenant") String tenant,
            @PathParam("record") UUID record,
            @NotNull(message = BODY) ShieldRecord command) {
        return desk.shield(current.in(tenant), record, command);
    }

    @POST
    @Path("/shield/end")
    public EligibilityView endShield(
            @PathParam("tenant") String tenant,
            @PathParam("record") UUID record,
            @NotNull(message = BODY) Ended ended) {
        return desk.endShield(
                current.in(tenant), record, Repairs.chosen(ended.completed(), "请选择执行完毕或不能执行。"), ended.note());
    }

    @POST
    @Path("/longest")
    public EligibilityView decideAtLongest(
            @PathParam("tenant") String tenant,
            @PathParam("record") UUID record,
            @NotNull(message = BODY) Stopped stopped) {
        return desk.decideAtLongest(
                current.in(tenant), record, Repairs.chosen(stopped.stop(), "请选择停止公示或继续公示。"), stopped.reason());
    }
}
