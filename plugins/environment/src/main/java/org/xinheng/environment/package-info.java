/**
 * The environment bureau's plugin: how firms are graded green to red, and how a running account of twelve points is kept.
 *
 * <p>Indicators, weights, vetoes and terms are data under {@code definitions/}; this package only gives the plugin its name
 * and decides nothing by itself.
 */
@NullMarked
package org.xinheng.environment;

import org.jspecify.annotations.NullMarked;
