package org.xinheng.definitions.measures;

import java.util.List;

/**
 * A provision that itself orders a measure, without a list between.
 *
 * @param id kebab case, chosen once
 * @param says the provision in words
 * @param triggers how records show that it was applied to somebody; empty when this platform cannot see it
 */
public record Statute(String id, String says, List<StatuteTrigger> triggers) {

    public Statute {
        triggers = List.copyOf(triggers);
    }
}
