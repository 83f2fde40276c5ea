/** Planted: uses alpha back, which makes a cycle. */
@Feature(mayUse = {"alpha"})
@NullMarked
package org.xinheng.planted.beta;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
