/**
 * Indicator tables of a place: the nation's city monitor and the place's own plan, filled with the figures of a month where they
 * are counted and with entered values elsewhere; the gap to each target, and tasks for bureaus to close it.
 *
 * <p>Promises: an indicator that is counted cannot be entered by hand; an entered value names its day and evidence, and earlier
 * ones stay; a task stays with what came of it.
 */
@NullMarked
package org.xinheng.kernel.monitoring.indicators;

import org.jspecify.annotations.NullMarked;
