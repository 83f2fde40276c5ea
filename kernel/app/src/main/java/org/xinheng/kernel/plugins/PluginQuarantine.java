package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Work;

/**
 * Writes down that a version has gone wrong too often, so that every node stops asking it. The node on which it happened
 * has stopped already; the writing is done on a thread of its own, because the call that went wrong may be in anything.
 */
@ApplicationScoped
class PluginQuarantine {

    private static final Logger LOG = Logger.getLogger(PluginQuarantine.class);

    private final Work work;
    private final TenantDirectory directory;
    private final PluginVersionRepository versions;

    PluginQuarantine(Work work, TenantDirectory directory, PluginVersionRepository versions) {
        this.work = work;
        this.directory = directory;
        this.versions = versions;
    }

    void begin(String plugin, String version, String reason, Runnable follow) {
        LOG.errorf("Plugin %s %s is quarantined: %s", plugin, version, reason);
        Thread.ofVirtual().name("quarantine-" + plugin).start(() -> {
            work.change(Platform.system(directory), "plugins.quarantine", unit -> {
                Optional<PluginVersion> found = versions.find(unit, plugin, version);
                if (found.isPresent()
                        && versions.move(unit, found.get().id(), State.ACTIVE, State.QUARANTINED, reason)) {
                    versions.tell(unit, found.get(), PluginEvent.Kind.QUARANTINED, reason);
                }
            });
            follow.run();
        });
    }
}
