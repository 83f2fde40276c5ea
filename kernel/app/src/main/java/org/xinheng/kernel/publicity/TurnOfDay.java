package org.xinheng.kernel.publicity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.TenantDirectory;

/**
 * Begins and ends periods of publicity shortly after midnight in Beijing and when the kernel starts. The pages judge the
 * period themselves at reading; this job makes the copy and the counters follow and leaves the receipt. Editions and parameters
 * of standards begin and end with the day, too.
 */
@ApplicationScoped
class TurnOfDay {

    private static final Logger LOG = Logger.getLogger(TurnOfDay.class);

    private final Publicity publicity;
    private final PublicStandards standards;
    private final TenantDirectory tenants;

    TurnOfDay(Publicity publicity, PublicStandards standards, TenantDirectory tenants) {
        this.publicity = publicity;
        this.standards = standards;
        this.tenants = tenants;
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
        for (var tenant : tenants.all()) {
            try {
                publicity.turnOfDay(Actor.system(tenant.id()));
                standards.follow(Actor.system(tenant.id()));
            } catch (RuntimeException trouble) {
                LOG.errorf(
                        trouble,
                        "The day could not turn for tenant %s; tried again at the next start or night",
                        tenant.slug());
            }
        }
    }
}
