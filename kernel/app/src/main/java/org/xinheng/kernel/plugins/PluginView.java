package org.xinheng.kernel.plugins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.plugins.PluginVersionRepository.Present;
import org.xinheng.kernel.plugins.host.Contents;

/**
 * A plugin as a tenant's members see it.
 *
 * @param brings what it adds to a tenant that switches it on
 * @param state ACTIVE, DISABLED by the operator, or QUARANTINED because it went wrong
 * @param stateReason why it is not ACTIVE; null if it is
 * @param enabledBy bureau and person; null while it is off
 * @param enabledAt null while it is off
 */
public record PluginView(
        String id,
        String version,
        String label,
        String labelEn,
        String description,
        String provider,
        List<String> sectors,
        Contents brings,
        State state,
        @Nullable String stateReason,
        boolean enabled,
        @Nullable String enabledBy,
        @Nullable Instant enabledAt) {

    static PluginView of(InstalledPlugin plugin, @Nullable String quarantine, @Nullable Enablement enablement) {
        return new PluginView(
                plugin.id(),
                plugin.manifest().version(),
                plugin.label().zh(),
                plugin.label().en(),
                plugin.description(),
                plugin.manifest().provider(),
                List.copyOf(plugin.sectors()),
                Contents.of(plugin.items(), plugin.evaluators(), plugin.lists()),
                quarantine == null ? State.ACTIVE : State.QUARANTINED,
                quarantine,
                enablement != null,
                enablement == null ? null : enablement.by(),
                enablement == null ? null : enablement.at());
    }

    /** Of one that is installed but not loaded: nothing is known but its name. */
    static PluginView of(Present stopped, @Nullable Enablement enablement) {
        return new PluginView(
                stopped.plugin(),
                stopped.version(),
                stopped.label(),
                stopped.label(),
                "",
                "",
                List.of(stopped.plugin()),
                Contents.NONE,
                stopped.state(),
                stopped.reason(),
                enablement != null,
                enablement == null ? null : enablement.by(),
                enablement == null ? null : enablement.at());
    }
}
