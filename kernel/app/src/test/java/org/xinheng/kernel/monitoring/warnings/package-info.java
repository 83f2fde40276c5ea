/** Tests of risk warnings. */
@NullMarked
package org.xinheng.kernel.monitoring.warnings;

import org.jspecify.annotations.NullMarked;
