package org.xinheng.kernel.monitoring.indicators;

import org.jspecify.annotations.Nullable;

/**
 * Closes a task.
 *
 * @param outcome what came of it; 2 to 1000 signs
 */
public record CloseTask(@Nullable String outcome) {}
