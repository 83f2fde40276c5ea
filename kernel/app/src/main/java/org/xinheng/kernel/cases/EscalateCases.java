package org.xinheng.kernel.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.xinheng.kernel.tenancy.Rounds;

/** Looks every hour for cases whose deadline has passed; the day may turn while a node is down. */
@ApplicationScoped
class EscalateCases {

    private final CaseDesk desk;
    private final Rounds rounds;
    private final Clock clock;

    EscalateCases(CaseDesk desk, Rounds rounds, Clock clock) {
        this.desk = desk;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void escalate() {
        rounds.whereThereAre(
                "cases.escalate",
                "from case_file where closed_at is null and escalated_on is null and due_on < :today",
                LocalDate.now(clock),
                desk::escalate);
    }
}
