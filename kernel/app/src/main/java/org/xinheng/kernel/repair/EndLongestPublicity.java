package org.xinheng.kernel.repair;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;

/**
 * Publicity stops by itself at the longest period. This job finds, an hour before the day turns, the records for which the
 * authority has established that the obligation is not met, so that the department's rule decides before they go.
 */
@ApplicationScoped
class EndLongestPublicity {

    private static final int AT_ONCE = 200;

    private final RecordDesk desk;
    private final Rounds rounds;
    private final Clock clock;

    EndLongestPublicity(RecordDesk desk, Rounds rounds, Clock clock) {
        this.desk = desk;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 0 23 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        endAll();
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("end-longest-publicity").start(this::endAll);
    }

    private void endAll() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        rounds.everywhere(
                "repairs.end-longest",
                tenant -> Rounds.whileAny(() -> desk.endLongest(Actor.system(tenant), tomorrow, AT_ONCE)));
    }
}
