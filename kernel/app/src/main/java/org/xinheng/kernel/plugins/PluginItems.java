package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.xinheng.kernel.catalogue.SectorItems;

/** Tells the catalogue what the enabled plugins add to it. Asks the database only if some plugin adds anything. */
@ApplicationScoped
class PluginItems implements SectorItems {

    private final InstalledPlugins installed;
    private final PluginRepository enablements;

    PluginItems(InstalledPlugins installed, PluginRepository enablements) {
        this.installed = installed;
        this.enablements = enablements;
    }

    @Override
    public List<SectorItem> enabledFor(int tenant) {
        List<InstalledPlugin> bringing = installed.list().stream()
                .filter(plugin -> !plugin.items().isEmpty())
                .toList();
        if (bringing.isEmpty()) {
            return List.of();
        }
        Set<String> enabled = enablements.listOf(tenant);
        return bringing.stream()
                .filter(plugin -> enabled.contains(plugin.id()))
                .flatMap(plugin -> plugin.items().stream()
                        .map(item -> new SectorItem(plugin.id(), plugin.label().zh(), item)))
                .toList();
    }
}
