@NullMarked
package org.xinheng.definitions.publicity;

import org.jspecify.annotations.NullMarked;
