package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What sector plugins there are, and which of them a tenant has switched on. */
@ApplicationScoped
public class Plugins {

    private final Work work;
    private final InstalledPlugins installed;
    private final PluginRepository enablements;

    Plugins(Work work, InstalledPlugins installed, PluginRepository enablements) {
        this.work = work;
        this.installed = installed;
        this.enablements = enablements;
    }

    /** All installed plugins, with what this tenant decided. For every member. */
    public List<PluginView> list(Actor actor) {
        return work.run(actor, "plugins.view", unit -> {
            Map<String, Enablement> enabled =
                    enablements.list(unit).stream().collect(Collectors.toMap(Enablement::plugin, Function.identity()));
            return installed.list().stream()
                    .map(plugin -> PluginView.of(plugin, enabled.get(plugin.id())))
                    .toList();
        });
    }

    /**
     * Switches a plugin on. For the lead of a bureau of the plugin's sector, and for the tenant's administrators.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND}, {@code PLUGIN_OTHER_SECTOR}, {@code PLUGIN_ALREADY_ENABLED}
     */
    public PluginView enable(Actor actor, String id) {
        return change(actor, "plugins.enable", id, (unit, plugin) -> {
            if (!enablements.add(unit, plugin)) {
                throw new KernelException(
                        PluginError.PLUGIN_ALREADY_ENABLED,
                        "插件“%s”已经启用，不必再次启用。".formatted(plugin.label().zh()));
            }
        });
    }

    /**
     * Switches a plugin off. Its grades are no longer shown; nothing is deleted.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND}, {@code PLUGIN_OTHER_SECTOR}, {@code PLUGIN_NOT_ENABLED}
     */
    public PluginView disable(Actor actor, String id) {
        return change(actor, "plugins.disable", id, (unit, plugin) -> {
            if (!enablements.remove(unit, plugin.id())) {
                throw new KernelException(
                        PluginError.PLUGIN_NOT_ENABLED,
                        "插件“%s”没有启用，无需停用。".formatted(plugin.label().zh()));
            }
        });
    }

    /** The installed plugins the unit's tenant has switched on. */
    public List<InstalledPlugin> listEnabled(Unit unit) {
        Set<String> enabled =
                enablements.list(unit).stream().map(Enablement::plugin).collect(Collectors.toSet());
        return installed.list().stream()
                .filter(plugin -> enabled.contains(plugin.id()))
                .toList();
    }

    @FunctionalInterface
    private interface Change {
        void make(Unit unit, InstalledPlugin plugin);
    }

    private PluginView change(Actor actor, String action, String id, Change change) {
        return work.run(actor, action, unit -> {
            actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
            InstalledPlugin plugin = installed.require(id);
            requireSector(unit, plugin);
            unit.note("plugin", plugin.id());
            unit.note("version", plugin.manifest().version());
            change.make(unit, plugin);
            return PluginView.of(plugin, enablements.find(unit, id).orElse(null));
        });
    }

    private void requireSector(Unit unit, InstalledPlugin plugin) {
        Actor actor = unit.actor();
        if (actor.isSystem() || actor.hasAny(Role.CITY_ADMINISTRATOR)) {
            return;
        }
        UUID bureau = actor.bureau();
        Set<String> sectors = bureau == null ? Set.of() : enablements.sectorsOf(unit, bureau);
        if (Collections.disjoint(sectors, plugin.sectors())) {
            throw new KernelException(
                    PluginError.PLUGIN_OTHER_SECTOR,
                    "插件“%s”属于其他领域，只能由该领域的主管部门或信用办管理员启用、停用。"
                            .formatted(plugin.label().zh()));
        }
    }
}
