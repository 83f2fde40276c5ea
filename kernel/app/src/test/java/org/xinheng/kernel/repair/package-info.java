@NullMarked
package org.xinheng.kernel.repair;

import org.jspecify.annotations.NullMarked;
