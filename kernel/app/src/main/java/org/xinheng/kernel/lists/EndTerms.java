package org.xinheng.kernel.lists;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Work;

/**
 * Ends entries whose term is over, and starts the removals whose day has come after a repair, every hour; who stands on a
 * list on a day is judged by the days themselves, so a late job changes nothing but the document's date.
 */
@ApplicationScoped
class EndTerms {

    private final Work work;
    private final EntryEnd end;
    private final FollowRepair repairs;
    private final Rounds rounds;
    private final Clock clock;

    EndTerms(Work work, EntryEnd end, FollowRepair repairs, Rounds rounds, Clock clock) {
        this.work = work;
        this.end = end;
        this.repairs = repairs;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endAll() {
        rounds.whereThereAre(
                "lists.end-terms",
                "from list_entry where state = 'ACTIVE' and (ends_on <= :today or repairable_from <= :today)",
                LocalDate.now(clock),
                tenant -> {
                    Rounds.whileAny(() -> endOf(tenant));
                    Rounds.whileAny(() -> startOf(tenant));
                });
    }

    /** Ends a part of a tenant's entries; how many. */
    int endOf(int tenant) {
        return work.run(Actor.system(tenant), "lists.end-terms", end::endTerms);
    }

    /** Starts a part of a tenant's removals after repair; how many. */
    int startOf(int tenant) {
        return work.run(Actor.system(tenant), "lists.start-removals", repairs::startDue);
    }
}
