package org.xinheng.kernel.plugins;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ListKind;
import org.xinheng.kernel.plugins.host.LoadedPlugin;
import org.xinheng.spi.Label;
import org.xinheng.spi.bundle.PluginManifest;
import org.xinheng.spi.evaluation.Evaluator;

/**
 * A plugin that runs.
 *
 * @param manifest who it says it is
 * @param label its name
 * @param description what it is for, one sentence in Chinese
 * @param items catalogue items it brings
 * @param evaluators its standards, ready to be applied; their Java runs under a budget, on whatever thread they are called
 * @param lists kinds of lists it brings
 */
public record InstalledPlugin(
        PluginManifest manifest,
        Label label,
        String description,
        List<CatalogueItem> items,
        List<Evaluator> evaluators,
        List<ListKind> lists) {

    public InstalledPlugin {
        items = List.copyOf(items);
        evaluators = List.copyOf(evaluators);
        lists = List.copyOf(lists);
    }

    static InstalledPlugin of(LoadedPlugin loaded) {
        return new InstalledPlugin(
                loaded.manifest(),
                loaded.label(),
                loaded.description(),
                loaded.items(),
                loaded.evaluators(),
                loaded.lists());
    }

    /** Its id. */
    public String id() {
        return manifest.id();
    }

    /** The sectors it is for: those of its standards, or its own id if it brings none. */
    Set<String> sectors() {
        var sectors = new TreeSet<String>();
        evaluators.forEach(evaluator -> sectors.add(evaluator.standard().sector()));
        return sectors.isEmpty() ? Set.of(id()) : sectors;
    }
}
