package org.xinheng.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Standard;

/** A plugin with its files, read the way the kernel reads them. */
public final class PluginUnderTest {

    private final SectorPlugin plugin;
    private final PluginBundle bundle;

    private PluginUnderTest(SectorPlugin plugin, PluginBundle bundle) {
        this.plugin = plugin;
        this.bundle = bundle;
    }

    /** The plugin and the folder or jar its class came from. */
    public static PluginUnderTest of(SectorPlugin plugin) {
        var source =
                Objects.requireNonNull(plugin.getClass().getProtectionDomain().getCodeSource(), "code source");
        try {
            return new PluginUnderTest(
                    plugin, PluginBundle.read(Path.of(source.getLocation().toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The instance the kernel would call. */
    public SectorPlugin plugin() {
        return plugin;
    }

    /** Its files. */
    public PluginBundle bundle() {
        return bundle;
    }

    /** What it brings as data, checked against the national catalogue. */
    public PluginDefinitions definitions() {
        return PluginDefinitions.read(bundle.manifest().id(), bundle, Definitions.national(), indicatorIds());
    }

    /** Its standards, ready to be applied, by id. */
    public Map<String, Evaluator> evaluators() {
        var evaluators = new LinkedHashMap<String, Evaluator>();
        for (Standard standard : definitions().standards()) {
            evaluators.put(standard.id(), Evaluator.of(standard, plugin.indicators()));
        }
        return evaluators;
    }

    private Set<String> indicatorIds() {
        return plugin.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
    }
}
