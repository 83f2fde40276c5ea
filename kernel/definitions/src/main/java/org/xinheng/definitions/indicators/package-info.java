/**
 * Indicator tables (指标表): what a place is measured by, from the nation's city monitor or from its own plan; each indicator with
 * its target and where its value comes from. An indicator measures authorities only: nothing about a subject follows from it.
 */
@NullMarked
package org.xinheng.definitions.indicators;

import org.jspecify.annotations.NullMarked;
