package org.xinheng.kernel.catalogue;

import java.util.List;
import org.xinheng.definitions.CatalogueItem;

/** Catalogue items brought by sector plugins. Implemented by the plugins feature; any number of beans, also none. */
public interface SectorItems {

    /**
     * The items of every plugin that this tenant has enabled, with the plugin's id and name as origin. Called often and on any
     * thread: answer from memory, or at most one query of the caller's choosing.
     */
    List<SectorItem> enabledFor(int tenant);

    /**
     * One item and the plugin that brings it.
     *
     * @param plugin the plugin's id
     * @param label the plugin's name in Chinese
     */
    record SectorItem(String plugin, String label, CatalogueItem item) {}
}
