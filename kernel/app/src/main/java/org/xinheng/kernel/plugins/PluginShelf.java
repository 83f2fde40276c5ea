package org.xinheng.kernel.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.PluginVersion.State;

/**
 * A plugin as the operator sees it.
 *
 * @param present version that is the plugin's present one; null if none is
 * @param state of the present version; null if there is none
 * @param reason of that state, or why this node does not evaluate it
 * @param tenants short names of those that have it switched on
 * @param formerVersion version that rolling back would lead to; null if there is none
 * @param versions newest first, also refused ones
 * @param events newest first
 */
public record PluginShelf(
        String plugin,
        String label,
        String labelEn,
        @Nullable String present,
        @Nullable State state,
        @Nullable String reason,
        List<String> tenants,
        @Nullable String formerVersion,
        List<PluginVersion> versions,
        List<PluginEvent> events) {

    static PluginShelf of(
            String plugin,
            List<PluginVersion> versions,
            List<PluginEvent> events,
            List<String> tenants,
            @Nullable String quarantine) {
        PluginVersion present = ShippedVersions.present(versions);
        PluginVersion named = present == null ? versions.getFirst() : present;
        boolean isLost = quarantine != null && present != null && present.state() == State.ACTIVE;
        return new PluginShelf(
                plugin,
                named.report().label(),
                named.report().labelEn(),
                present == null ? null : present.version(),
                present == null ? null : isLost ? State.QUARANTINED : present.state(),
                isLost || present == null ? quarantine : present.reason(),
                tenants,
                PluginVersions.findFormer(versions).map(PluginVersion::version).orElse(null),
                versions,
                events.stream().filter(event -> event.plugin().equals(plugin)).toList());
    }
}
