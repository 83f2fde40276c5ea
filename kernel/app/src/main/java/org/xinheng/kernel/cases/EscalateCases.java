package org.xinheng.kernel.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** Looks every hour for cases whose deadline has passed; the day may turn while a node is down. */
@ApplicationScoped
class EscalateCases {

    private static final Logger LOG = Logger.getLogger(EscalateCases.class);

    private final CaseDesk desk;
    private final Jdbi job;
    private final Clock clock;

    EscalateCases(CaseDesk desk, @Database(Database.As.JOB) Jdbi job, Clock clock) {
        this.desk = desk;
        this.job = job;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void escalate() {
        for (int tenant : tenantsWithOverdueCases()) {
            try {
                desk.escalate(tenant);
            } catch (RuntimeException trouble) {
                LOG.errorf(trouble, "Overdue cases of tenant %d were not escalated; tried again", tenant);
            }
        }
    }

    private List<Integer> tenantsWithOverdueCases() {
        return job.withHandle(handle -> handle.createQuery("""
                        select distinct tenant from case_file
                        where closed_at is null and escalated_on is null and due_on < :today order by tenant
                        """)
                .bind("today", LocalDate.now(clock))
                .mapTo(Integer.class)
                .list());
    }
}
