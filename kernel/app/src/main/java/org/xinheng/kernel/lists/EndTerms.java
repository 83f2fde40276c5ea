package org.xinheng.kernel.lists;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Work;

/**
 * Ends entries whose term is over, and starts the removals whose day has come after a repair, every hour; who stands on a
 * list on a day is judged by the days themselves, so a late job changes nothing but the document's date.
 */
@ApplicationScoped
class EndTerms {

    private static final Logger LOG = Logger.getLogger(EndTerms.class);

    private final Work work;
    private final EntryEnd end;
    private final FollowRepair repairs;
    private final Jdbi job;
    private final Clock clock;

    EndTerms(Work work, EntryEnd end, FollowRepair repairs, @Database(Database.As.JOB) Jdbi job, Clock clock) {
        this.work = work;
        this.end = end;
        this.repairs = repairs;
        this.job = job;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endAll() {
        for (int tenant : tenants()) {
            try {
                while (endOf(tenant) > 0) {
                    // the next part
                }
                while (startOf(tenant) > 0) {
                    // the next part
                }
            } catch (RuntimeException trouble) {
                LOG.errorf(trouble, "Terms of tenant %d were not ended; tried again in an hour", tenant);
            }
        }
    }

    /** Ends a part of a tenant's entries; how many. */
    int endOf(int tenant) {
        return work.run(Actor.system(tenant), "lists.end-terms", end::endTerms);
    }

    /** Starts a part of a tenant's removals after repair; how many. */
    int startOf(int tenant) {
        return work.run(Actor.system(tenant), "lists.start-removals", repairs::startDue);
    }

    private List<Integer> tenants() {
        return job.withHandle(handle -> handle.createQuery("""
                        select distinct tenant from list_entry
                        where state = 'ACTIVE' and (ends_on <= :today or repairable_from <= :today) order by tenant
                        """)
                .bind("today", LocalDate.now(clock))
                .mapTo(Integer.class)
                .list());
    }
}
