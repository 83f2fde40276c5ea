package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.yaml.DefinitionError;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.standard.Standard;

/**
 * The law a plugin brings as data: catalogue items under {@code definitions/catalogue}, kinds of lists under
 * {@code definitions/lists}, standards under {@code definitions/standards}.
 *
 * @param items in order of path
 * @param standards in order of path
 * @param lists in order of path
 */
public record PluginDefinitions(List<CatalogueItem> items, List<Standard> standards, List<ListKind> lists) {

    private static final String LISTS = "definitions/lists";
    private static final String ITEMS = "definitions/catalogue";
    private static final String STANDARDS = "definitions/standards";

    public PluginDefinitions {
        items = List.copyOf(items);
        standards = List.copyOf(standards);
        lists = List.copyOf(lists);
    }

    /**
     * Reads a plugin's definitions against the national ones.
     *
     * @param plugin its id, which begins every file name in messages
     * @param indicators ids of the Java indicators it offers
     * @throws DefinitionErrors with every error of every file
     */
    public static PluginDefinitions read(
            String plugin, PluginBundle bundle, Definitions national, Set<String> indicators) {
        var errors = new ArrayList<DefinitionError>();
        List<CatalogueItem> items = List.of();
        List<Standard> standards = List.of();
        List<ListKind> lists = List.of();
        try {
            items = national.readSectorItems(new DefinitionRoot.Texts(plugin, bundle.texts(ITEMS, ".yaml")));
        } catch (DefinitionErrors e) {
            errors.addAll(e.errors());
        }
        try {
            lists = national.readSectorLists(new DefinitionRoot.Texts(plugin, bundle.texts(LISTS, ".yaml")));
        } catch (DefinitionErrors e) {
            errors.addAll(e.errors());
        }
        try {
            var allLists = new ArrayList<>(national.lists().values());
            allLists.addAll(lists);
            var known = new KnownCatalogue(national.catalogue().with(items).items(), allLists, national.standards());
            standards = StandardReader.read(plugin, bundle.texts(STANDARDS, ".yaml"), known, indicators);
        } catch (DefinitionErrors e) {
            errors.addAll(e.errors());
        }
        if (!errors.isEmpty()) {
            throw new DefinitionErrors(errors);
        }
        return new PluginDefinitions(items, standards, lists);
    }

    /** What evaluations may read of these items: fields of any version that are neither secret nor only for the subject. */
    public static KnownItems knownItems(List<CatalogueItem> items) {
        return known(items, Map.of());
    }

    /** The same, with the kinds of lists that rules may name. */
    public static KnownItems known(List<CatalogueItem> items, Map<String, ListKind> lists) {
        return new KnownCatalogue(items, lists.values(), List.of());
    }
}
