package org.xinheng.kernel.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which case a step is for, and what its taker had seen.
 *
 * @param version the version the officer saw; {@link #PRESENT} for the kernel's own steps
 * @param key the request's own key: the same key by the same person again changes nothing and shows the case; or null
 */
public record Ticket(UUID id, int version, @Nullable String key) {

    /** Whatever version there is. */
    public static final int PRESENT = -1;

    /** For the kernel's own steps: jobs and listeners, which look at the state themselves. */
    public static Ticket present(UUID id) {
        return new Ticket(id, PRESENT, null);
    }
}
