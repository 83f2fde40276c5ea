package org.xinheng.kernel.cases;

import org.jspecify.annotations.Nullable;

/**
 * The body of a step without more to say.
 *
 * @param version the version of the case its taker had seen
 */
public record Seen(@Nullable Integer version) {}
