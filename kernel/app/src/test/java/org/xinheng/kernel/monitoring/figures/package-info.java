/** Tests of the figures of a month. */
@NullMarked
package org.xinheng.kernel.monitoring.figures;

import org.jspecify.annotations.NullMarked;
