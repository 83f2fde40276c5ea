package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.plugins.host.LoadedPlugin;
import org.xinheng.kernel.plugins.host.Report;
import org.xinheng.kernel.plugins.host.Verification;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * The life of plugins while the system runs, decided by the platform's operators. Plugin code is never run inside a unit
 * of work: a version is loaded and tested beside the present one, then the decision is committed, then it takes over.
 */
@ApplicationScoped
public class PluginVersions {

    private static final Set<State> CAN_START =
            EnumSet.of(State.UPLOADED, State.SUPERSEDED, State.DISABLED, State.QUARANTINED);

    private final Work work;
    private final TenantDirectory directory;
    private final InstalledPlugins installed;
    private final PluginVersionRepository versions;

    PluginVersions(Work work, TenantDirectory directory, InstalledPlugins installed, PluginVersionRepository versions) {
        this.work = work;
        this.directory = directory;
        this.installed = installed;
        this.versions = versions;
    }

    /** Every plugin that was ever handed in, with its versions and its history. For operators. */
    public List<PluginShelf> list(Actor actor) {
        return work.run(actor, "plugins.list-versions", unit -> {
            Platform.requireOperator(actor, directory);
            var byPlugin = new TreeMap<String, List<PluginVersion>>();
            versions.list(unit)
                    .forEach(each -> byPlugin.computeIfAbsent(each.plugin(), id -> new ArrayList<>())
                            .add(each));
            var events = versions.listEvents(unit);
            return byPlugin.entrySet().stream()
                    .map(entry -> PluginShelf.of(
                            entry.getKey(),
                            entry.getValue(),
                            events,
                            versions.listTenants(entry.getKey()),
                            installed.quarantineOf(entry.getKey()).orElse(null)))
                    .toList();
        });
    }

    /**
     * Takes in a jar: verifies it, tries it beside whatever runs, and keeps it with the report. The same jar again changes
     * nothing and gets the same answer.
     *
     * @throws KernelException {@code PLUGIN_REFUSED} (400) with every reason; {@code PLUGIN_VERSION_TAKEN} (409)
     */
    public PluginVersion upload(Actor actor, byte[] jar) {
        work.change(actor, "plugins.receive", unit -> {
            Platform.requireOperator(actor, directory);
            unit.note("bytes", jar.length);
        });
        Report report = installed.verify(jar).reportOnly();
        byte[] digest = HexFormat.of().parseHex(report.digest());
        if (!report.isSound()) {
            refuse(actor, report, digest, jar);
        }
        return work.run(actor, "plugins.upload", unit -> {
            versions.lock(unit, report.plugin(), true);
            PluginVersion known =
                    versions.find(unit, report.plugin(), report.version()).orElse(null);
            if (known == null) {
                var added = versions.add(unit, report, digest, jar, State.UPLOADED, null);
                versions.tell(unit, added, PluginEvent.Kind.UPLOADED, null);
                return added;
            }
            if (!known.report().digest().equals(report.digest())) {
                throw new KernelException(
                        PluginError.PLUGIN_VERSION_TAKEN,
                        "插件“%s”的版本号 %s 已用于内容不同的文件。版本号不能重复使用，请提供单位改用新的版本号。"
                                .formatted(report.plugin(), report.version()));
            }
            if (known.state() == State.REMOVED) {
                versions.move(unit, known.id(), State.REMOVED, State.UPLOADED, null);
                versions.tell(unit, known, PluginEvent.Kind.UPLOADED, null);
            }
            return require(unit, known.plugin(), known.version());
        });
    }

    private void refuse(Actor actor, Report report, byte[] digest, byte[] jar) {
        boolean isNamed = report.checks().stream()
                .filter(check -> check.id().equals("manifest"))
                .allMatch(check -> check.result() == Report.Result.PASSED);
        if (isNamed) {
            work.change(actor, "plugins.refuse", unit -> {
                boolean isKnown = versions.list(unit, report.plugin()).stream()
                        .anyMatch(each -> each.state() == State.REFUSED
                                && each.report().digest().equals(report.digest()));
                if (!isKnown) {
                    var added = versions.add(unit, report, digest, jar, State.REFUSED, null);
                    versions.tell(
                            unit,
                            added,
                            PluginEvent.Kind.REFUSED,
                            report.reasons().getFirst());
                }
            });
        }
        throw refusal(report);
    }

    private static KernelException refusal(Report report) {
        List<FieldError> errors = report.checks().stream()
                .flatMap(check -> check.reasons().stream().map(reason -> new FieldError(check.id(), reason)))
                .toList();
        return new KernelException(
                PluginError.PLUGIN_REFUSED, "插件未通过检查，共有 %d 处问题，没有装入系统。请提供单位改正后重新上传。".formatted(errors.size()), errors);
    }

    /**
     * Installs a version, or upgrades to it, or starts again what was stopped. If it cannot be loaded or fails its test, the
     * present version goes on and nothing is changed.
     *
     * @throws KernelException {@code PLUGIN_VERSION_NOT_FOUND} (404), {@code PLUGIN_WRONG_STATE} (409), {@code
     *     PLUGIN_REFUSED} (400) with every reason
     */
    public PluginVersion activate(Actor actor, String plugin, String version) {
        PluginVersion wanted = work.run(actor, "plugins.try", unit -> {
            Platform.requireOperator(actor, directory);
            return requireIn(CAN_START, require(unit, plugin, version));
        });
        return takeOver(actor, wanted, "plugins.activate", PluginEvent.Kind.ACTIVATED, null);
    }

    /**
     * Goes back to the version that ran before the present one; tried and tested like any other.
     *
     * @throws KernelException {@code PLUGIN_NO_FORMER_VERSION} (409), {@code PLUGIN_REFUSED} (400)
     */
    public PluginVersion rollBack(Actor actor, String plugin, String reason) {
        PluginVersion former = work.run(actor, "plugins.try", unit -> {
            Platform.requireOperator(actor, directory);
            return former(plugin, versions.list(unit, plugin));
        });
        return takeOver(actor, former, "plugins.roll-back", PluginEvent.Kind.ROLLED_BACK, reason);
    }

    private static PluginVersion former(String plugin, List<PluginVersion> all) {
        return findFormer(all)
                .orElseThrow(() -> new KernelException(
                        PluginError.PLUGIN_NO_FORMER_VERSION, "插件“%s”没有更早的版本可以退回。".formatted(plugin)));
    }

    /** The version that first ran last before the present one did. */
    static Optional<PluginVersion> findFormer(List<PluginVersion> all) {
        PluginVersion present = ShippedVersions.present(all);
        Instant before = present == null || present.activatedAt() == null ? Instant.MAX : present.activatedAt();
        return all.stream()
                .filter(each -> each.state() == State.SUPERSEDED
                        && each.activatedAt() != null
                        && each.activatedAt().isBefore(before))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.activatedAt())));
    }

    private PluginVersion takeOver(
            Actor actor, PluginVersion wanted, String action, PluginEvent.Kind event, @Nullable String reason) {
        Verification tried = installed.verify(versions.jar(wanted.id()));
        LoadedPlugin loaded = tried.plugin();
        if (loaded == null) {
            throw refusal(tried.report());
        }
        PluginVersion done;
        try {
            done = work.run(actor, action, unit -> commit(unit, wanted, event, reason));
        } catch (RuntimeException | Error e) {
            loaded.close();
            throw e;
        }
        installed.adopt(done.id(), loaded);
        return done;
    }

    private PluginVersion commit(Unit unit, PluginVersion wanted, PluginEvent.Kind event, @Nullable String reason) {
        versions.lock(unit, wanted.plugin(), true);
        PluginVersion present = ShippedVersions.present(versions.list(unit, wanted.plugin()));
        if (present != null && !present.id().equals(wanted.id())) {
            versions.move(unit, present.id(), present.state(), State.SUPERSEDED, null);
        }
        PluginVersion now = requireIn(CAN_START, require(unit, wanted.plugin(), wanted.version()));
        versions.move(unit, now.id(), now.state(), State.ACTIVE, null);
        if (event == PluginEvent.Kind.ACTIVATED
                && (present == null || !present.id().equals(now.id()))) {
            versions.markActivated(unit, now.id());
        }
        versions.tell(unit, now, event, reason);
        return require(unit, wanted.plugin(), wanted.version());
    }

    /**
     * Stops a plugin for everybody; tenants keep their decision, and {@link #activate} starts it again.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND} (404), {@code PLUGIN_WRONG_STATE} (409)
     */
    public PluginVersion disable(Actor actor, String plugin, String reason) {
        PluginVersion stopped = work.run(actor, "plugins.disable-everywhere", unit -> {
            Platform.requireOperator(actor, directory);
            versions.lock(unit, plugin, true);
            PluginVersion present = ShippedVersions.present(versions.list(unit, plugin));
            if (present == null) {
                throw InstalledPlugins.notFound(plugin);
            }
            requireIn(EnumSet.of(State.ACTIVE, State.QUARANTINED), present);
            versions.move(unit, present.id(), present.state(), State.DISABLED, reason);
            versions.tell(unit, present, PluginEvent.Kind.DISABLED, reason);
            return require(unit, plugin, present.version());
        });
        installed.follow();
        return stopped;
    }

    /**
     * Takes a plugin out. Its bytes stay in the database for computing past grades again; its version numbers stay taken.
     *
     * @throws KernelException {@code PLUGIN_NOT_FOUND} (404); {@code PLUGIN_IN_USE} (409) naming the tenants that have it
     *     switched on
     */
    public void remove(Actor actor, String plugin, String reason) {
        work.change(actor, "plugins.remove", unit -> {
            Platform.requireOperator(actor, directory);
            versions.lock(unit, plugin, true);
            List<PluginVersion> kept = versions.list(unit, plugin).stream()
                    .filter(each -> each.state() != State.REFUSED && each.state() != State.REMOVED)
                    .toList();
            if (kept.isEmpty()) {
                throw InstalledPlugins.notFound(plugin);
            }
            List<String> tenants = versions.listTenants(plugin);
            if (!tenants.isEmpty()) {
                throw new KernelException(
                        PluginError.PLUGIN_IN_USE,
                        "插件“%s”仍由 %s 启用，不能卸载。请先由这些地区停用。".formatted(plugin, String.join("、", tenants)));
            }
            kept.forEach(each -> versions.move(unit, each.id(), each.state(), State.REMOVED, reason));
            PluginVersion present = ShippedVersions.present(kept);
            versions.tell(unit, present == null ? kept.getFirst() : present, PluginEvent.Kind.REMOVED, reason);
        });
        installed.follow();
    }

    private PluginVersion require(Unit unit, String plugin, String version) {
        return versions.find(unit, plugin, version)
                .orElseThrow(() -> new KernelException(
                        PluginError.PLUGIN_VERSION_NOT_FOUND,
                        "系统中没有插件“%s”的 %s 版。请核对编号和版本，或先上传。".formatted(plugin, version)));
    }

    private static PluginVersion requireIn(Set<State> states, PluginVersion version) {
        if (!states.contains(version.state())) {
            throw new KernelException(
                    PluginError.PLUGIN_WRONG_STATE,
                    "插件“%s”的 %s 版当前为“%s”，不能这样办理。请刷新后再看。"
                            .formatted(version.plugin(), version.version(), inChinese(version.state())));
        }
        return version;
    }

    private static String inChinese(State state) {
        return switch (state) {
            case UPLOADED -> "待启用";
            case REFUSED -> "未通过检查";
            case ACTIVE -> "运行中";
            case DISABLED -> "全平台停用";
            case QUARANTINED -> "已隔离";
            case SUPERSEDED -> "已被替代";
            case REMOVED -> "已卸载";
        };
    }
}
