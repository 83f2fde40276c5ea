@NullMarked
package org.xinheng.definitions;

import org.jspecify.annotations.NullMarked;
