package org.xinheng.definitions.measures;

import java.util.List;

/**
 * A provision that itself orders a measure, without a list between.
 *
 * @param id kebab case, chosen once
 * @param says the provision in words
 * @param saysEn what readers of English see instead; empty where nobody gave it
 * @param triggers how records show that it was applied to somebody; empty when this platform cannot see it
 */
public record Statute(String id, String says, String saysEn, List<StatuteTrigger> triggers) {

    public Statute {
        triggers = List.copyOf(triggers);
    }
}
