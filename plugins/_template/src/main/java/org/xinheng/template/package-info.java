/**
 * A sector's plugin: how its firms are graded A to C.
 *
 * <p>Everything the sector decides is data under {@code definitions/}; this package only gives the plugin its name. It
 * reads the checks it brings itself and the penalties the kernel already has, and decides nothing by itself.
 */
@NullMarked
package org.xinheng.template;

import org.jspecify.annotations.NullMarked;
