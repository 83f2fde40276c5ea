@NullMarked
package org.xinheng.definitions.measures;

import org.jspecify.annotations.NullMarked;
