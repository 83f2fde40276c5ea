package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.plugins.InstalledPlugins;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.evaluation.Evaluator;

/**
 * The very standard a run was started with, also after its plugin was upgraded: two versions must not mix in one result.
 * The plugin must still be switched on; in which version does not matter, the run's own is kept in the database.
 */
@ApplicationScoped
class RunVersions {

    /** What {@code plugins} says when a version cannot be had any more. */
    private static final Set<String> NOT_KEPT = Set.of("PLUGIN_VERSION_NOT_FOUND", "PLUGIN_REFUSED");

    private final Standards standards;
    private final Plugins plugins;
    private final InstalledPlugins installed;

    RunVersions(Standards standards, Plugins plugins, InstalledPlugins installed) {
        this.standards = standards;
        this.plugins = plugins;
        this.installed = installed;
    }

    /**
     * What runs now of the plugin that a run was started with.
     *
     * @param version of the plugin
     * @param evaluators its standards in that version
     */
    private record Present(String version, List<Evaluator> evaluators) {}

    /**
     * The run's standard, if the version it was started with runs now.
     *
     * @return empty when another version runs: then {@link #withStored} has it
     * @throws RunStopped when the plugin is switched off or stopped
     */
    Optional<Evaluator> running(Unit unit, GradeRun run) {
        var present = present(unit, run)
                .orElseThrow(() -> new RunStopped("插件“%s”已被停用，评价中止。启用后请重新开始。".formatted(run.plugin())));
        return present.version().equals(run.pluginVersion())
                ? Optional.of(required(present.evaluators(), run))
                : Optional.empty();
    }

    private Optional<Present> present(Unit unit, GradeRun run) {
        if (run.plugin().equals(Standards.KERNEL)) {
            var own = standards.own();
            return own.stream()
                    .findFirst()
                    .map(first -> new Present(
                            first.version(),
                            own.stream().map(Standards.Source::evaluator).toList()));
        }
        return plugins.listEnabled(unit).stream()
                .filter(plugin -> plugin.id().equals(run.plugin()))
                .findFirst()
                .map(plugin -> new Present(plugin.manifest().version(), plugin.evaluators()));
    }

    /**
     * Lends the run's standard in the version it was started with, loaded from the database for as long as {@code body}
     * takes. Outside any unit: loading runs the plugin's code.
     *
     * @throws RunStopped when that version is not kept or cannot be loaded any more
     */
    <T> T withStored(GradeRun run, Function<Evaluator, T> body) {
        try {
            return installed.withVersion(
                    run.plugin(), run.pluginVersion(), stored -> body.apply(required(stored.evaluators(), run)));
        } catch (KernelException refusal) {
            if (!NOT_KEPT.contains(refusal.code().name())) {
                throw refusal;
            }
            throw new RunStopped(
                    "评价途中插件“%s”的 %s 版已被替换，且不能再装载，结果不能混用。请重新开始。".formatted(run.plugin(), run.pluginVersion()));
        }
    }

    private static Evaluator required(List<Evaluator> evaluators, GradeRun run) {
        return evaluators.stream()
                .filter(one -> one.standard().id().equals(run.standard()))
                .findFirst()
                .orElseThrow(() -> new RunStopped("插件“%s”的 %s 版没有标准“%s”，评价中止。请重新开始。"
                        .formatted(run.plugin(), run.pluginVersion(), run.standard())));
    }
}
