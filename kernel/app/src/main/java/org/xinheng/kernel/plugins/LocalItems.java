package org.xinheng.kernel.plugins;

import java.util.HashMap;
import java.util.Map;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.plugins.host.Taken;

/** Ids of catalogue items that tenants brought in their own packs; a plugin may not use them. */
final class LocalItems {

    private final Taken taken;

    LocalItems(Definitions definitions) {
        var items = new HashMap<String, String>();
        definitions
                .tenants()
                .values()
                .forEach(pack -> definitions.catalogueOf(pack.slug()).items().forEach(item -> {
                    if (definitions.catalogue().item(item.id()).isEmpty()) {
                        items.put(item.id(), "“%s”的补充目录".formatted(pack.name()));
                    }
                }));
        this.taken = new Taken(items, Map.of(), Map.of());
    }

    Taken taken() {
        return taken;
    }
}
