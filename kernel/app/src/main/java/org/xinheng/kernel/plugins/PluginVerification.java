package org.xinheng.kernel.plugins;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Label;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.bundle.BundleCheck;
import org.xinheng.spi.bundle.BundleProblem;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Standard;

/**
 * Verifies plugins one after the other and starts those that pass. Remembers the ids that are taken, so one of these
 * belongs to one start of the kernel.
 */
final class PluginVerification {

    private final Definitions national;
    private final PluginHost host;
    private final Set<String> takenPlugins = new TreeSet<>();
    private final Set<String> takenItems = new TreeSet<>();
    private final Set<String> takenStandards = new TreeSet<>();

    PluginVerification(Definitions national, PluginHost host) {
        this.national = national;
        this.host = host;
    }

    /** What became of one jar: a running plugin, or all reasons against it. */
    record Outcome(String name, @Nullable InstalledPlugin plugin, List<String> reasons) {}

    Outcome verify(Path jar) {
        String file = String.valueOf(jar.getFileName());
        PluginBundle bundle;
        try {
            bundle = PluginBundle.read(jar);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return new Outcome(file, null, List.of("BAD_JAR 不是可读的 jar，或过大。请重新打包插件。"));
        }
        String id = bundle.manifest().id();
        var reasons = new ArrayList<String>();
        for (BundleProblem problem : BundleCheck.problems(bundle)) {
            reasons.add(problem.code() + " " + problem.message());
        }
        if (!id.isEmpty() && !takenPlugins.add(id)) {
            reasons.add("ID_TAKEN 插件编号“%s”已被另一个插件使用。请只保留一个版本。".formatted(id));
        }
        // Its code has not run so far, and does not run if there is anything against it.
        if (!reasons.isEmpty()) {
            return new Outcome(nameOf(id, file), null, reasons);
        }
        return start(jar, bundle, nameOf(id, file));
    }

    private Outcome start(Path jar, PluginBundle bundle, String name) {
        try {
            SectorPlugin entry = host.start(jar);
            List<Indicator> indicators = List.copyOf(entry.indicators());
            var ids = new TreeSet<String>();
            var reasons = new ArrayList<String>();
            for (Indicator indicator : indicators) {
                if (!ids.add(indicator.id())) {
                    reasons.add("ID_TAKEN Java 指标编号“%s”重复。请另起编号。".formatted(indicator.id()));
                }
            }
            var definitions = PluginDefinitions.read(bundle.manifest().id(), bundle, national, ids);
            reasons.addAll(claim(definitions));
            if (!reasons.isEmpty()) {
                return new Outcome(name, null, reasons);
            }
            return new Outcome(name, installed(bundle, definitions, indicators), List.of());
        } catch (DefinitionErrors e) {
            return new Outcome(
                    name,
                    null,
                    e.errors().stream().map(error -> "BAD_DEFINITION " + error).toList());
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome(name, null, List.of("BROKEN_ENTRY 插件的入口类无法启动（%s）。请联系提供单位。".formatted(cause)));
        }
    }

    private List<String> claim(PluginDefinitions definitions) {
        var reasons = new ArrayList<String>();
        definitions.items().forEach(item -> {
            if (!takenItems.add(item.id())) {
                reasons.add("ID_TAKEN 目录事项编号“%s”已被另一个插件使用。请另起编号。".formatted(item.id()));
            }
        });
        for (Standard standard : definitions.standards()) {
            if (!takenStandards.add(standard.id())) {
                reasons.add("ID_TAKEN 评价标准编号“%s”已被另一个插件使用。请另起编号。".formatted(standard.id()));
            }
        }
        return reasons;
    }

    private static InstalledPlugin installed(
            PluginBundle bundle, PluginDefinitions definitions, List<Indicator> indicators) {
        var zh = bundle.messages("zh");
        var en = bundle.messages("en");
        String id = bundle.manifest().id();
        return new InstalledPlugin(
                bundle.manifest(),
                new Label(zh.getProperty("plugin.label", id), en.getProperty("plugin.label", id)),
                zh.getProperty("plugin.description", ""),
                definitions.items(),
                definitions.standards().stream()
                        .map(standard -> Evaluator.of(standard, indicators))
                        .toList());
    }

    private static String nameOf(String id, String file) {
        return id.isEmpty() ? file : "%s（%s）".formatted(id, file);
    }
}
