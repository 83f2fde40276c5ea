package org.xinheng.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Finding;
import org.xinheng.spi.evaluation.Plan;

/**
 * The plans of one plugin jar on one day: read once per JVM, shared by its threads. Nothing of them crosses the wire; an
 * executor reads the jar that Spark has handed to it.
 */
final class PluginInSpark {

    private static final Map<String, List<Plan>> PLANS = new ConcurrentHashMap<>();

    private PluginInSpark() {}

    static List<Plan> plans(String jar, LocalDate day) {
        return PLANS.computeIfAbsent(jar + day, _ -> read(Path.of(jar), day));
    }

    private static List<Plan> read(Path jar, LocalDate day) {
        try {
            var bundle = PluginBundle.read(jar);
            var definitions =
                    PluginDefinitions.read(bundle.manifest().id(), bundle, Definitions.national(), Set.of());
            var indicators = indicators(jar);
            return definitions.standards().stream()
                    .filter(standard -> standard.editionOn(day).isPresent())
                    .map(standard -> Evaluator.of(standard, indicators).on(day, Map.of()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Indicator> indicators(Path jar) throws IOException {
        var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, SectorPlugin.class.getClassLoader());
        var indicators = new ArrayList<Indicator>();
        ServiceLoader.load(SectorPlugin.class, loader).forEach(plugin -> indicators.addAll(plugin.indicators()));
        return indicators;
    }

    /** What the plugin says of a subject, one line per standard that is about it: every point, record and sentence. */
    static List<String> lines(List<Plan> plans, SubjectLine subject) {
        var lines = new ArrayList<String>();
        var file = subject.file();
        for (Plan plan : plans) {
            if (plan.concerns(file)) {
                var evaluation = plan.evaluate(file);
                lines.add("%d\t%s\t%s\t%s\t%s".formatted(
                        subject.number(),
                        evaluation.standard(),
                        evaluation.score(),
                        evaluation.grade().id(),
                        evaluation.findings().stream().map(PluginInSpark::words).collect(Collectors.joining(" "))));
            }
        }
        return lines;
    }

    private static String words(Finding finding) {
        return finding.rule() + "=" + finding.points() + finding.records() + finding.note();
    }
}
