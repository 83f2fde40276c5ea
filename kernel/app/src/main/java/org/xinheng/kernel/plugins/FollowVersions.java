package org.xinheng.kernel.plugins;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** At start takes in what the installation ships; then makes this node follow what any node decided, within seconds. */
@ApplicationScoped
class FollowVersions {

    private static final int BEFORE_OTHERS = 10;

    private final ShippedVersions shipped;
    private final InstalledPlugins installed;
    private volatile boolean isStarted;

    FollowVersions(ShippedVersions shipped, InstalledPlugins installed) {
        this.shipped = shipped;
        this.installed = installed;
    }

    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        installed.follow();
        if (shipped.takeIn()) {
            installed.follow();
        }
        isStarted = true;
    }

    @Scheduled(every = "{kernel.plugins.follow-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (isStarted) {
            installed.follow();
        }
    }
}
