/** Planted: grades that restrict by themselves. */
@Feature(mayUse = {"measures"})
@NullMarked
package org.xinheng.planted.evaluation;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
