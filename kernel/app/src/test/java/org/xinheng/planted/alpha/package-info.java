/** Planted: declares nothing and uses beta. */
@Feature(mayUse = {})
@NullMarked
package org.xinheng.planted.alpha;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
