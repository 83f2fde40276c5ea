package org.xinheng.kernel.plugins;

import java.util.HashMap;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.plugins.host.Taken;

/**
 * Ids that no plugin may use, whichever plugins run: items that tenants brought in their own packs, and the kernel's own
 * standards and lists. The national items are looked after by the definitions themselves.
 */
final class IdsInUse {

    private static final String KERNEL = "平台自带的定义";

    private final Taken taken;

    IdsInUse(Definitions definitions) {
        var items = new HashMap<String, String>();
        definitions
                .tenants()
                .values()
                .forEach(pack -> definitions.catalogueOf(pack.slug()).items().forEach(item -> {
                    if (definitions.catalogue().item(item.id()).isEmpty()) {
                        items.put(item.id(), "“%s”的补充目录".formatted(pack.name()));
                    }
                }));
        var standards = new HashMap<String, String>();
        definitions.standards().forEach(standard -> standards.put(standard.id(), KERNEL));
        var lists = new HashMap<String, String>();
        definitions.lists().keySet().forEach(id -> lists.put(id, KERNEL));
        this.taken = new Taken(items, standards, lists);
    }

    Taken taken() {
        return taken;
    }
}
