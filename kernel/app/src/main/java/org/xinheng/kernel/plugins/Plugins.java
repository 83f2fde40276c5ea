package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.plugins.PluginVersionRepository.Present;
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
    private final PluginVersionRepository versions;

    Plugins(Work work, InstalledPlugins installed, PluginRepository enablements, PluginVersionRepository versions) {
        this.work = work;
        this.installed = installed;
        this.enablements = enablements;
        this.versions = versions;
    }

    /** All installed plugins, with what this tenant decided. For every member. */
    public List<PluginView> list(Actor actor) {
        return work.run(actor, "plugins.view", unit -> {
            Map<String, Enablement> enabled =
                    enablements.list(unit).stream().collect(Collectors.toMap(Enablement::plugin, Function.identity()));
            return Stream.concat(
                            installed.list().stream().map(plugin -> view(plugin, enabled.get(plugin.id()))),
                            installed.stopped().stream()
                                    .filter(stopped ->
                                            installed.find(stopped.plugin()).isEmpty())
                                    .map(stopped -> PluginView.of(stopped, enabled.get(stopped.plugin()))))
                    .sorted(Comparator.comparing(PluginView::id))
                    .toList();
        });
    }

    private PluginView view(InstalledPlugin plugin, @Nullable Enablement enablement) {
        return PluginView.of(plugin, installed.quarantineOf(plugin.id()).orElse(null), enablement);
    }

    /**
     * What switching a plugin on would add, or switching it off would take away, and whose it is. For every member.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND} (404)
     */
    public PluginPreview preview(Actor actor, String id) {
        return work.run(actor, "plugins.preview", unit -> {
            unit.note("plugin", id);
            Enablement enablement = enablements.find(unit, id).orElse(null);
            PluginView plugin = installed
                    .find(id)
                    .map(found -> view(found, enablement))
                    .or(() -> stopped(id).map(stopped -> PluginView.of(stopped, enablement)))
                    .orElseThrow(() -> InstalledPlugins.notFound(id));
            return new PluginPreview(
                    plugin,
                    enablements.bureausOf(unit, Set.copyOf(plugin.sectors())),
                    actor.hasAny(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR)
                            && isOfSector(unit, Set.copyOf(plugin.sectors())));
        });
    }

    private Optional<Present> stopped(String id) {
        return installed.stopped().stream()
                .filter(stopped -> stopped.plugin().equals(id))
                .findFirst();
    }

    /**
     * Switches a plugin on. For the lead of a bureau of the plugin's sector, and for the tenant's administrators. Stays on
     * when the platform upgrades it.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND}, {@code PLUGIN_OTHER_SECTOR}, {@code PLUGIN_ALREADY_ENABLED}, {@code
     *     PLUGIN_STOPPED}
     */
    public PluginView enable(Actor actor, String id) {
        return work.run(actor, "plugins.enable", unit -> {
            actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
            versions.lock(unit, id, false); // against its removal in the same moment
            requireRunning(id);
            InstalledPlugin plugin = installed.require(id);
            requireSector(unit, plugin.sectors(), plugin.label().zh());
            unit.note("plugin", plugin.id());
            unit.note("version", plugin.manifest().version());
            if (!enablements.add(unit, plugin)) {
                throw new KernelException(
                        PluginError.PLUGIN_ALREADY_ENABLED,
                        "插件“%s”已经启用，不必再次启用。".formatted(plugin.label().zh()));
            }
            unit.tell(new PluginSwitched(id, true));
            return view(plugin, enablements.find(unit, id).orElse(null));
        });
    }

    private void requireRunning(String id) {
        Present present = versions.listPresent().stream()
                .filter(each -> each.plugin().equals(id))
                .findFirst()
                .orElseThrow(() -> InstalledPlugins.notFound(id));
        if (present.state() != State.ACTIVE) {
            throw new KernelException(
                    PluginError.PLUGIN_STOPPED,
                    "插件“%s”目前在全平台停止运行（%s），不能启用。请联系平台运营人员。"
                            .formatted(present.label(), present.reason() == null ? "平台停用" : present.reason()));
        }
    }

    /**
     * Switches a plugin off. Its grades are no longer shown; nothing is deleted. Also possible while the platform has it
     * stopped.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND}, {@code PLUGIN_OTHER_SECTOR}, {@code PLUGIN_NOT_ENABLED}
     */
    public PluginView disable(Actor actor, String id) {
        return work.run(actor, "plugins.disable", unit -> {
            actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
            PluginView before = installed
                    .find(id)
                    .map(plugin -> view(plugin, null))
                    .or(() -> stopped(id).map(stopped -> PluginView.of(stopped, null)))
                    .orElseThrow(() -> InstalledPlugins.notFound(id));
            requireSector(unit, Set.copyOf(before.sectors()), before.label());
            unit.note("plugin", id);
            unit.note("version", before.version());
            if (!enablements.remove(unit, id)) {
                throw new KernelException(PluginError.PLUGIN_NOT_ENABLED, "插件“%s”没有启用，无需停用。".formatted(before.label()));
            }
            unit.tell(new PluginSwitched(id, false));
            return before;
        });
    }

    /** The plugins the unit's tenant has switched on and that may be asked: without those in quarantine. */
    public List<InstalledPlugin> listEnabled(Unit unit) {
        Set<String> enabled =
                enablements.list(unit).stream().map(Enablement::plugin).collect(Collectors.toSet());
        return installed.list().stream()
                .filter(plugin -> enabled.contains(plugin.id()))
                .filter(plugin -> installed.quarantineOf(plugin.id()).isEmpty())
                .toList();
    }

    /**
     * The versions that run on this node and may be asked, by plugin: changes when a plugin is upgraded, rolled back, stopped or
     * put into quarantine.
     */
    public Map<String, String> running() {
        return installed.list().stream()
                .filter(plugin -> installed.quarantineOf(plugin.id()).isEmpty())
                .collect(Collectors.toMap(
                        InstalledPlugin::id, plugin -> plugin.manifest().version()));
    }

    private void requireSector(Unit unit, Set<String> sectors, String label) {
        if (!unit.actor().isSystem() && !isOfSector(unit, sectors)) {
            throw new KernelException(
                    PluginError.PLUGIN_OTHER_SECTOR, "插件“%s”属于其他领域，只能由该领域的主管部门或信用办管理员启用、停用。".formatted(label));
        }
    }

    private boolean isOfSector(Unit unit, Set<String> sectors) {
        Actor actor = unit.actor();
        if (actor.hasAny(Role.CITY_ADMINISTRATOR)) {
            return true;
        }
        UUID bureau = actor.bureau();
        return bureau != null && !Collections.disjoint(enablements.sectorsOf(unit, bureau), sectors);
    }
}
