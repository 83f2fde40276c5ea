package org.xinheng.kernel.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Work;

/** The standards that count for a tenant today, over HTTP; for every member. */
@Path("/api/t/{tenant}/standards")
@RunOnVirtualThread
public class StandardsResource {

    private final Work work;
    private final Standards standards;
    private final CurrentActor current;
    private final Clock clock;

    StandardsResource(Work work, Standards standards, CurrentActor current, Clock clock) {
        this.work = work;
        this.standards = standards;
        this.current = current;
        this.clock = clock;
    }

    /** All of them, those of the plugins first. */
    public record StandardList(List<StandardView> items) {}

    @GET
    public StandardList list(@PathParam("tenant") String tenant) {
        Actor actor = current.in(tenant);
        LocalDate today = LocalDate.now(clock);
        return work.run(
                actor,
                "evaluation.listStandards",
                unit -> new StandardList(standards.enabled(unit).stream()
                        .flatMap(source -> source.evaluator().standard().editionOn(today).stream()
                                .map(edition -> StandardView.of(
                                        source, edition, standards.parameters(unit.tenant(), source, today))))
                        .toList()));
    }
}
