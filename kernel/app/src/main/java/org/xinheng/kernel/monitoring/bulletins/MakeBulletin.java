package org.xinheng.kernel.monitoring.bulletins;

import org.jspecify.annotations.Nullable;

/**
 * Issues the bulletin of a month.
 *
 * @param month such as 2026-11; it must be over
 * @param comment what the administrator says about the month; at most 2000 signs, lines are kept
 */
public record MakeBulletin(@Nullable String month, @Nullable String comment) {}
