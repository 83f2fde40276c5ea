package org.xinheng.kernel.plugins.host;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Label;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.bundle.BundleCheck;
import org.xinheng.spi.bundle.BundleProblem;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Standard;

/**
 * From the bytes of a jar to a report, and to a loaded plugin if there is nothing against it. Every check is made that can
 * be made; none of the plugin's code runs unless file, signature, manifest and bytecode have passed. Safe for any thread.
 */
public final class PluginLoading {

    private final Definitions national;
    private final SignatureCheck signature;
    private final GuardedThreads threads;
    private final int mostViolations;
    private final PluginGuard.Quarantine quarantine;

    /** @param mostViolations after which a loaded version is quarantined */
    public PluginLoading(
            Definitions national,
            SignatureCheck signature,
            GuardedThreads threads,
            int mostViolations,
            PluginGuard.Quarantine quarantine) {
        this.national = national;
        this.signature = signature;
        this.threads = threads;
        this.mostViolations = mostViolations;
        this.quarantine = quarantine;
    }

    /**
     * Verifies, loads and tests a jar.
     *
     * @param neighbours what runs already
     */
    public Verification verify(byte[] jar, Neighbours neighbours) {
        var checks = new Checks();
        PluginBundle bundle;
        try {
            bundle = PluginBundle.unpack(jar);
        } catch (IllegalArgumentException e) {
            checks.add("jar", List.of("BAD_JAR " + e.getMessage()));
            return new Verification(report(new PluginBundle(Map.of()), jar, checks, List.of(), null, null), null);
        }
        List<BundleProblem> problems = BundleCheck.problems(bundle);
        checks.add("jar", reasons(problems, BundleProblem.Code.BAD_JAR));
        var signed = signature.check(jar);
        checks.add("signature", signature.isRequired(), signed.reasons());
        checks.add("manifest", reasons(problems, BundleProblem.Code.BAD_MANIFEST));
        checks.add("spi", reasons(problems, BundleProblem.Code.OTHER_SPI));
        checks.add("entry", reasons(problems, BundleProblem.Code.NO_ENTRY));
        checks.add("references", reasons(problems, BundleProblem.Code.FORBIDDEN_REFERENCE));
        String id = bundle.manifest().id();
        LoadedPlugin plugin = checks.isSound() ? start(bundle, neighbours.takenBesides(id), checks) : null;
        LoadedPlugin running = neighbours.running(id);
        return new Verification(report(bundle, jar, checks, signed.signers(), plugin, running), plugin);
    }

    private @Nullable LoadedPlugin start(PluginBundle bundle, Taken taken, Checks checks) {
        var host = new PluginHost(bundle);
        var manifest = bundle.manifest();
        var guard = new PluginGuard(manifest.id(), manifest.version(), threads, mostViolations, quarantine);
        LoadedPlugin plugin = null;
        try {
            plugin = load(bundle, host, guard, taken, checks);
            return plugin;
        } finally {
            if (plugin == null) {
                host.stop();
            }
        }
    }

    private @Nullable LoadedPlugin load(
            PluginBundle bundle, PluginHost host, PluginGuard guard, Taken taken, Checks checks) {
        // Constructor and first questions run under a trial guard, whose violations count for nothing.
        var manifest = bundle.manifest();
        var trial = new PluginGuard(manifest.id(), manifest.version(), threads, Integer.MAX_VALUE, (p, v, r) -> {});
        var loader = new AtomicReference<@Nullable ClassLoader>();
        List<Indicator> guarded;
        var ids = new TreeSet<String>();
        try {
            guarded = trial.call("入口类", () -> {
                SectorPlugin entry = host.start();
                loader.set(entry.getClass().getClassLoader());
                var all = new ArrayList<Indicator>();
                for (Indicator indicator : entry.indicators()) {
                    String id = Objects.requireNonNull(indicator.id(), "indicator id");
                    if (!ids.add(id)) {
                        throw new IllegalArgumentException("Java 指标编号“%s”重复，请另起编号".formatted(id));
                    }
                    all.add(guard.guarded(indicator, id));
                }
                return all;
            });
            checks.add("start", List.of());
        } catch (PluginViolation e) {
            checks.add("start", List.of("BROKEN_ENTRY %s。请联系提供单位。".formatted(e.getMessage())));
            return null;
        }
        PluginDefinitions definitions;
        try {
            definitions = PluginDefinitions.read(manifest.id(), bundle, national, ids);
            checks.add("definitions", List.of());
        } catch (DefinitionErrors e) {
            checks.add(
                    "definitions",
                    e.errors().stream().map(error -> "BAD_DEFINITION " + error).toList());
            return null;
        }
        checks.add("ids", clashes(definitions, taken));
        List<Evaluator> evaluators = definitions.standards().stream()
                .map(standard -> Evaluator.of(standard, guarded))
                .toList();
        checks.add("self-test", SelfTest.reasons(evaluators));
        if (!checks.isSound()) {
            return null;
        }
        var zh = bundle.messages("zh");
        var en = bundle.messages("en");
        guard.arm();
        return new LoadedPlugin(
                manifest,
                new Label(zh.getProperty("plugin.label", manifest.id()), en.getProperty("plugin.label", manifest.id())),
                zh.getProperty("plugin.description", ""),
                definitions.items(),
                evaluators,
                definitions.lists(),
                bundle,
                guard,
                () -> Objects.requireNonNull(loader.get()),
                host::stop);
    }

    private static List<String> clashes(PluginDefinitions definitions, Taken taken) {
        var reasons = new ArrayList<String>();
        for (CatalogueItem item : definitions.items()) {
            String who = taken.items().get(item.id());
            if (who != null) {
                reasons.add("ID_TAKEN 目录事项编号“%s”已被%s使用。请另起编号。".formatted(item.id(), who));
            }
        }
        for (ListKind list : definitions.lists()) {
            String who = taken.lists().get(list.id());
            if (who != null) {
                reasons.add("ID_TAKEN 名单编号“%s”已被%s使用。请另起编号。".formatted(list.id(), who));
            }
        }
        for (Standard standard : definitions.standards()) {
            String who = taken.standards().get(standard.id());
            if (who != null) {
                reasons.add("ID_TAKEN 评价标准编号“%s”已被%s使用。请另起编号。".formatted(standard.id(), who));
            }
        }
        return reasons;
    }

    private static List<String> reasons(List<BundleProblem> problems, BundleProblem.Code code) {
        return problems.stream()
                .filter(problem -> problem.code() == code)
                .map(problem -> problem.code() + " " + problem.message())
                .toList();
    }

    private static Report report(
            PluginBundle bundle,
            byte[] jar,
            Checks checks,
            List<String> signers,
            @Nullable LoadedPlugin plugin,
            @Nullable LoadedPlugin running) {
        var manifest = bundle.manifest();
        var zh = bundle.messages("zh");
        return new Report(
                manifest.id(),
                manifest.version(),
                zh.getProperty("plugin.label", manifest.id()),
                bundle.messages("en").getProperty("plugin.label", manifest.id()),
                zh.getProperty("plugin.description", ""),
                manifest.provider(),
                manifest.requires(),
                SectorPlugin.SPI_VERSION,
                jar.length,
                HexFormat.of().formatHex(Sm3.digest(jar)),
                checks.list(),
                signers,
                plugin == null ? null : Contents.of(plugin.items(), plugin.evaluators(), plugin.lists()),
                plugin == null || running == null ? null : Diff.between(running, plugin));
    }
}
