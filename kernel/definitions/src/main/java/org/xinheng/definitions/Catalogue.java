package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items one tenant may record: the national ones, those above it and its own, narrowed as it decided. */
public final class Catalogue {

    private final Map<String, CatalogueItem> items;

    Catalogue(Collection<CatalogueItem> items) {
        var byId = new LinkedHashMap<String, CatalogueItem>();
        items.forEach(item -> byId.put(item.id(), item));
        this.items = java.util.Collections.unmodifiableMap(byId);
    }

    /** All items, in the order they were defined. */
    public List<CatalogueItem> items() {
        return List.copyOf(items.values());
    }

    /** The item with an id. */
    public Optional<CatalogueItem> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The item with an id; an unknown id is a programming error. */
    public CatalogueItem require(String id) {
        return item(id).orElseThrow(() -> new IllegalArgumentException("目录中没有事项 " + id + "。"));
    }

    /** The version of an item in force on a day. */
    public Optional<ItemVersion> itemVersionOn(String id, LocalDate day) {
        return item(id).flatMap(item -> item.itemVersionOn(day));
    }

    /** Items in force on a day. */
    public List<CatalogueItem> itemsOn(LocalDate day) {
        return items.values().stream()
                .filter(item -> item.itemVersionOn(day).isPresent())
                .toList();
    }

    /** This catalogue with more items, as when a tenant enables a plugin; an item with a known id replaces it. */
    public Catalogue with(Collection<CatalogueItem> more) {
        var all = new LinkedHashMap<>(items);
        more.forEach(item -> all.put(item.id(), item));
        return new Catalogue(all.values());
    }
}
