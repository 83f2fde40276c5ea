/**
 * The agriculture bureau's plugin: how producers of farm produce are graded A to D.
 *
 * <p>Everything the sector decides is data under {@code definitions/}; this package only gives the plugin its name. It
 * reads permits, penalties, inspections and awards that the kernel already has, and decides nothing by itself.
 */
@NullMarked
package org.xinheng.agriculture;

import org.jspecify.annotations.NullMarked;
