package org.xinheng.kernel.publicity;

import java.util.List;
import java.util.UUID;

/**
 * What one run changed.
 *
 * @param published records that are new to the public or changed for it
 * @param takenDown records the public no longer sees
 */
record Publication(int published, List<UUID> takenDown) {

    Publication {
        takenDown = List.copyOf(takenDown);
    }

    boolean changedAnything() {
        return published > 0 || !takenDown.isEmpty();
    }
}
