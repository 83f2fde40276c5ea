package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.plugins.host.Report;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * The jars an installation ships. They are taken into the database once; from then on the operator decides. A jar with
 * anything against it stops the start, with all reasons of all jars in one message.
 */
@ApplicationScoped
class ShippedVersions {

    private final Work work;
    private final TenantDirectory directory;
    private final PluginsConfig config;
    private final PluginVersionRepository versions;
    private final InstalledPlugins installed;

    ShippedVersions(
            Work work,
            TenantDirectory directory,
            PluginsConfig config,
            PluginVersionRepository versions,
            InstalledPlugins installed) {
        this.work = work;
        this.directory = directory;
        this.config = config;
        this.versions = versions;
        this.installed = installed;
    }

    /**
     * Reads the folder, if there is one.
     *
     * @return whether anything changed
     * @throws KernelException {@code PLUGIN_REFUSED} with the reasons against every jar; {@code PLUGIN_DIRECTORY_MISSING}
     */
    boolean takeIn() {
        var refused = new StringBuilder();
        var ids = new HashSet<String>();
        boolean changed = false;
        for (Path jar : config.directory().map(ShippedVersions::jarsIn).orElse(List.of())) {
            byte[] bytes = read(jar);
            if (versions.isKnown(Sm3.digest(bytes))) {
                continue;
            }
            Report report = installed.verify(bytes).reportOnly();
            Offer offer = new Offer(jar, report, bytes);
            List<String> reasons = report.isSound() ? List.of() : report.reasons();
            if (!report.plugin().isEmpty() && !ids.add(report.plugin())) {
                reasons = List.of("ID_TAKEN 插件编号“%s”已被另一个插件使用。请只保留一个版本。".formatted(report.plugin()));
            }
            if (reasons.isEmpty()) {
                reasons = work.run(Platform.system(directory), "plugins.ship", unit -> store(unit, offer));
                changed |= reasons.isEmpty();
            }
            if (!reasons.isEmpty()) {
                refused.append("\n插件 ").append(offer.name()).append(" 被拒绝：");
                reasons.forEach(reason -> refused.append("\n  - ").append(reason));
            }
            if (changed) {
                installed.follow(); // so that the next jar is compared with this one
            }
        }
        if (!refused.isEmpty()) {
            throw new KernelException(PluginError.PLUGIN_REFUSED, "插件未通过检查，系统不启动。请改正或移走下列插件。" + refused);
        }
        return changed;
    }

    private record Offer(Path file, Report report, byte[] jar) {

        String name() {
            return report.plugin().isEmpty()
                    ? String.valueOf(file.getFileName())
                    : "%s（%s）".formatted(report.plugin(), file.getFileName());
        }

        byte[] digest() {
            return HexFormat.of().parseHex(report.digest());
        }
    }

    /** Returns the reason against it, if there is one. */
    private List<String> store(Unit unit, Offer offer) {
        Report report = offer.report();
        versions.lock(unit, report.plugin(), true);
        Optional<PluginVersion> known = versions.find(unit, report.plugin(), report.version());
        if (known.isPresent()) {
            if (known.get().report().digest().equals(report.digest())) {
                return List.of();
            }
            if (!config.directoryWins()) {
                return List.of("VERSION_TAKEN 版本号 %s 已用于内容不同的插件。请改用新的版本号。".formatted(report.version()));
            }
            versions.replace(unit, known.get().id(), report, offer.digest(), offer.jar());
            versions.tell(unit, known.get(), PluginEvent.Kind.SHIPPED, "开发环境：以同一版本号替换");
            return List.of();
        }
        List<PluginVersion> others = versions.list(unit, report.plugin());
        PluginVersion present = present(others);
        boolean takesOver = others.isEmpty() || (config.directoryWins() && present != null);
        if (takesOver && present != null) {
            versions.move(unit, present.id(), present.state(), State.SUPERSEDED, null);
        }
        var added = versions.add(
                unit, report, offer.digest(), offer.jar(), takesOver ? State.ACTIVE : State.UPLOADED, null);
        versions.tell(unit, added, PluginEvent.Kind.SHIPPED, null);
        return List.of();
    }

    static @Nullable PluginVersion present(List<PluginVersion> versions) {
        return versions.stream()
                .filter(each -> each.state() == State.ACTIVE
                        || each.state() == State.DISABLED
                        || each.state() == State.QUARANTINED)
                .findFirst()
                .orElse(null);
    }

    private static List<Path> jarsIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new KernelException(
                    PluginError.PLUGIN_DIRECTORY_MISSING,
                    "插件文件夹“%s”不存在。请建立该文件夹，或改正 kernel.plugins.directory。".formatted(directory));
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
