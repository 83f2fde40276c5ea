package org.xinheng.kernel.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A random draw in the list of draws.
 *
 * @param subjects how many were on the list
 * @param drawn how many inspections came of it
 * @param done how many of these are done
 */
public record PublicDrawLine(
        UUID id,
        String title,
        int number,
        String bureau,
        String state,
        Instant noticedAt,
        Instant valueDueAt,
        @Nullable Instant drawnAt,
        int subjects,
        int drawn,
        int done) {

    /** Draws for reading by machine, the newest first. */
    public record Draws(List<PublicDrawLine> items) {}
}
