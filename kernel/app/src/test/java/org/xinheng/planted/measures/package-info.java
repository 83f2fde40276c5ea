/** Planted: measures that a score triggers. */
@Feature(mayUse = {"evaluation"})
@NullMarked
package org.xinheng.planted.measures;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
