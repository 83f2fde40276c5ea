@NullMarked
package org.xinheng.definitions.repair;

import org.jspecify.annotations.NullMarked;
