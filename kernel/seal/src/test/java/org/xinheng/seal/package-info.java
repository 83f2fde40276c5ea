@NullMarked
package org.xinheng.seal;

import org.jspecify.annotations.NullMarked;
