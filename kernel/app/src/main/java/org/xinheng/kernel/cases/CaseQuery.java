package org.xinheng.kernel.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param closed the ended ones instead of those under way
 * @param mine only those the asker took
 * @param overdue only those whose deadline has passed
 * @param q a case number, a subject's code or a part of its name
 */
public record CaseQuery(
        @Nullable String kind,
        @Nullable String state,
        @Nullable UUID bureau,
        boolean closed,
        boolean mine,
        boolean overdue,
        @Nullable String q) {}
