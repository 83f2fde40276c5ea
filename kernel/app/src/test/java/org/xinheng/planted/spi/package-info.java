/** Planted: an SPI that carries something. */
@Feature(mayUse = {})
@NullMarked
package org.xinheng.planted.spi;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
