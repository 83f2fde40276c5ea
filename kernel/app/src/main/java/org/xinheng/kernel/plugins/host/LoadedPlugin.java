package org.xinheng.kernel.plugins.host;

import java.util.List;
import java.util.function.Supplier;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ListKind;
import org.xinheng.spi.Label;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.bundle.PluginManifest;
import org.xinheng.spi.evaluation.Evaluator;

/**
 * One version of a plugin, loaded and tested. Whoever loaded it closes it; evaluations under way finish all the same.
 *
 * @param evaluators its standards, compiled, with their Java behind the guard
 * @param lists kinds of lists it knows
 * @param bundle what it was loaded from
 */
public record LoadedPlugin(
        PluginManifest manifest,
        Label label,
        String description,
        List<CatalogueItem> items,
        List<Evaluator> evaluators,
        List<ListKind> lists,
        PluginBundle bundle,
        PluginGuard guard,
        Supplier<ClassLoader> loader,
        Runnable unload)
        implements AutoCloseable {

    public LoadedPlugin {
        items = List.copyOf(items);
        evaluators = List.copyOf(evaluators);
        lists = List.copyOf(lists);
    }

    @Override
    public void close() {
        unload.run();
    }
}
