@NullMarked
package org.xinheng.definitions.programmes;

import org.jspecify.annotations.NullMarked;
