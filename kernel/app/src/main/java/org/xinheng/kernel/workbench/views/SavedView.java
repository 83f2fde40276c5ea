package org.xinheng.kernel.workbench.views;

import java.time.Instant;
import java.util.UUID;

/**
 * A question of a list under a name.
 *
 * @param list id of the list, such as {@code records}
 * @param query as it stands in the console's address behind the question mark
 */
public record SavedView(UUID id, String list, String name, String query, Instant madeAt) {}
