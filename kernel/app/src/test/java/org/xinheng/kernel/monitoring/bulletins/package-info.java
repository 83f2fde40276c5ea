/** Tests of monthly bulletins. */
@NullMarked
package org.xinheng.kernel.monitoring.bulletins;

import org.jspecify.annotations.NullMarked;
