package org.xinheng.kernel.publicity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;

/**
 * Public methods follow when the platform upgrades a plugin, rolls it back, stops it or puts it into quarantine, wherever
 * that was decided: each node looks at what runs on it. What ran before this node started, the turn of day has seen to.
 */
@ApplicationScoped
class FollowPluginVersions {

    private final Plugins plugins;
    private final PublicStandards standards;
    private @Nullable Map<String, String> seen;

    FollowPluginVersions(Plugins plugins, PublicStandards standards) {
        this.plugins = plugins;
        this.standards = standards;
    }

    @Scheduled(
            every = "{kernel.publicity.follow-plugins-every:3s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        var now = plugins.running();
        var before = seen;
        if (before != null && !before.equals(now)) {
            var tenants = standards.tenantsWith(changed(before, now));
            tenants.forEach(tenant -> standards.follow(Actor.system(tenant)));
        }
        seen = now; // only when everybody followed: otherwise tried again
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> now) {
        var all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        all.removeIf(plugin -> Objects.equals(before.get(plugin), now.get(plugin)));
        return all;
    }
}
