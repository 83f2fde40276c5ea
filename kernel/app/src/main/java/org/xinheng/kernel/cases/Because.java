package org.xinheng.kernel.cases;

import org.jspecify.annotations.Nullable;

/**
 * The body of a step with a reason.
 *
 * @param version the version of the case its taker had seen
 * @param reason what stands in the timeline and in the paper
 */
public record Because(@Nullable Integer version, @Nullable String reason) {}
