package org.xinheng.kernel.commitments;

import org.jspecify.annotations.Nullable;

/**
 * Which commitments a list shows.
 *
 * @param state name of a state, or null
 * @param q a code, or a part of the subject's name or of the matter
 */
public record CommitmentQuery(
        @Nullable String kind,
        @Nullable String state,
        @Nullable String q) {}
