/** Tests of indicator tables. */
@NullMarked
package org.xinheng.kernel.monitoring.indicators;

import org.jspecify.annotations.NullMarked;
