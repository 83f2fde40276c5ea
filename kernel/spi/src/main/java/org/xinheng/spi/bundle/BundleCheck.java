package org.xinheng.spi.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.spi.bundle.BundleProblem.Code;

/**
 * Everything that can be said about a plugin without loading it: manifest, SPI range, entry class, references.
 *
 * @since SPI 1.0
 */
public final class BundleCheck {

    /** Where the one entry class is named. */
    public static final String SERVICE = "META-INF/services/org.xinheng.spi.SectorPlugin";

    private BundleCheck() {}

    /** All reasons to refuse the plugin; empty if there is none. */
    public static List<BundleProblem> problems(PluginBundle bundle) {
        var problems = new ArrayList<>(bundle.manifest().problems());
        problems.addAll(entry(bundle));
        for (String path : bundle.entries().keySet()) {
            if (path.startsWith("META-INF/versions/") || path.endsWith(".jar")) {
                problems.add(new BundleProblem(Code.BAD_JAR, "插件里不得有 %s。请把依赖直接打进同一个 jar。".formatted(path)));
            }
            if (path.startsWith("org/xinheng/spi/") || path.startsWith("java/")) {
                problems.add(new BundleProblem(Code.BAD_JAR, "插件里不得有 %s。SPI 由系统提供，请把依赖范围设为 provided。".formatted(path)));
            }
        }
        problems.addAll(References.problems(bundle));
        return problems;
    }

    /** The one entry class the plugin names; empty if it names none or several. */
    public static Optional<String> entryClass(PluginBundle bundle) {
        List<String> named = named(bundle);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static List<String> named(PluginBundle bundle) {
        return bundle.text(SERVICE)
                .orElse("")
                .lines()
                .map(line -> line.split("#", -1)[0].strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<BundleProblem> entry(PluginBundle bundle) {
        List<String> named = named(bundle);
        if (named.size() != 1) {
            return List.of(new BundleProblem(Code.NO_ENTRY, "%s 应恰好写一个类名，现有%s个。请改正。".formatted(SERVICE, named.size())));
        }
        String path = named.getFirst().replace('.', '/') + ".class";
        if (!bundle.entries().containsKey(path)) {
            return List.of(
                    new BundleProblem(Code.NO_ENTRY, "%s 写的类 %s 不在插件里。请改正类名。".formatted(SERVICE, named.getFirst())));
        }
        return List.of();
    }
}
