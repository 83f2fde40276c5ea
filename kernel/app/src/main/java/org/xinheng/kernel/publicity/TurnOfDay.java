package org.xinheng.kernel.publicity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;

/**
 * Begins and ends periods of publicity shortly after midnight in Beijing and when the kernel starts. The pages judge the
 * period themselves at reading; this job makes the copy and the counters follow and leaves the receipt. Editions and parameters
 * of standards begin and end with the day, too.
 */
@ApplicationScoped
class TurnOfDay {

    private final Publicity publicity;
    private final PublicStandards standards;
    private final Rounds rounds;

    TurnOfDay(Publicity publicity, PublicStandards standards, Rounds rounds) {
        this.publicity = publicity;
        this.standards = standards;
        this.rounds = rounds;
    }

    @Scheduled(
            cron = "5 0 0 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        turnAll();
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("turn-of-day").start(this::turnAll);
    }

    /** One tenant's trouble does not keep the others waiting. */
    void turnAll() {
        rounds.everywhere("publicity.turn-of-day", tenant -> {
            publicity.turnOfDay(Actor.system(tenant));
            standards.follow(Actor.system(tenant));
        });
    }
}
