package org.xinheng.kernel.plugins.host;

import java.util.HashMap;
import java.util.Map;

/** Ids that a plugin may not use, because somebody else does: item, standard or list id to who has it. */
public record Taken(Map<String, String> items, Map<String, String> standards, Map<String, String> lists) {

    public Taken {
        items = Map.copyOf(items);
        standards = Map.copyOf(standards);
        lists = Map.copyOf(lists);
    }

    /** Nothing is taken. */
    public static Taken nothing() {
        return new Taken(Map.of(), Map.of(), Map.of());
    }

    /** This and what another plugin has. */
    public Taken and(LoadedPlugin plugin) {
        String who = "插件“%s”".formatted(plugin.label().zh());
        var all = new HashMap<>(items);
        plugin.items().forEach(item -> all.put(item.id(), who));
        var standardsOfAll = new HashMap<>(standards);
        plugin.evaluators().forEach(each -> standardsOfAll.put(each.standard().id(), who));
        var listsOfAll = new HashMap<>(lists);
        plugin.lists().forEach(list -> listsOfAll.put(list.id(), who));
        return new Taken(all, standardsOfAll, listsOfAll);
    }
}
