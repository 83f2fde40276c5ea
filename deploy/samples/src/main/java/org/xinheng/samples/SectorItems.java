package org.xinheng.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.spi.bundle.PluginBundle;

/**
 * Catalogue items that sector plugins bring, read from their sources.
 *
 * @param items by id
 * @param owners item id to the id of the plugin, which is the word of its sector
 */
record SectorItems(Map<String, CatalogueItem> items, Map<String, String> owners) {

    /** No plugins. */
    static final SectorItems NONE = new SectorItems(Map.of(), Map.of());

    /** What the plugins in the folders below bring; templates are left out, and so is a folder that is none. */
    static SectorItems read(Path plugins, Definitions national) {
        var items = new LinkedHashMap<String, CatalogueItem>();
        var owners = new LinkedHashMap<String, String>();
        for (Path resources : resources(plugins)) {
            PluginBundle bundle = PluginBundle.read(resources);
            String plugin = bundle.manifest().id();
            var texts = new DefinitionRoot.Texts(plugin, bundle.texts("definitions/catalogue", ".yaml"));
            for (CatalogueItem item : national.readSectorItems(texts)) {
                items.put(item.id(), item);
                owners.put(item.id(), plugin);
            }
        }
        return new SectorItems(Map.copyOf(items), Map.copyOf(owners));
    }

    private static List<Path> resources(Path plugins) {
        if (plugins.toString().isEmpty() || !Files.isDirectory(plugins)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(plugins)) {
            return folders.filter(
                            folder -> !String.valueOf(folder.getFileName()).startsWith("_"))
                    .map(folder -> folder.resolve("src/main/resources"))
                    .filter(folder -> Files.isRegularFile(folder.resolve("plugin.properties")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<CatalogueItem> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The sector an item belongs to; empty for national ones. */
    Optional<String> sectorOf(String item) {
        return Optional.ofNullable(owners.get(item));
    }

    /** Ids of the items a plugin brings, in order. */
    List<String> broughtBy(String plugin) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(plugin))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
