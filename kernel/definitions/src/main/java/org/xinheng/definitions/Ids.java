package org.xinheng.definitions;

import java.util.HashMap;
import java.util.Map;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Place;
import org.xinheng.definitions.yaml.Section;

/** Ids taken so far, and where. */
final class Ids {

    private final Map<String, Place> taken = new HashMap<>();

    /** Takes an id, or reports that it is taken; tells whether it was free. */
    boolean claim(Section section, String id) {
        Place first = taken.putIfAbsent(id, section.placeOf("id"));
        if (first != null) {
            section.report("id", DefinitionProblem.ID_REUSED, id, first);
        }
        return first == null;
    }
}
