package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.opening.PluginSwitch;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;

/** A place begins with the sector plugins it was opened with; one that cannot be switched on says why, and is left out. */
@ApplicationScoped
class EnableAtOpening implements PluginSwitch {

    private final Plugins plugins;
    private final InstalledPlugins installed;

    EnableAtOpening(Plugins plugins, InstalledPlugins installed) {
        this.plugins = plugins;
        this.installed = installed;
    }

    @Override
    public Outcome enable(Actor administrator, String plugin) {
        try {
            return outcome(plugin, plugins.enable(administrator, plugin).label(), null);
        } catch (KernelException refused) {
            var label = installed.find(plugin).map(found -> found.label().zh()).orElse(plugin);
            return refused.code() == PluginError.PLUGIN_ALREADY_ENABLED
                    ? outcome(plugin, label, null)
                    : outcome(plugin, label, refused.getMessage());
        }
    }

    private static Outcome outcome(String plugin, String label, @Nullable String reason) {
        return new Outcome(plugin, label, reason == null, reason);
    }
}
