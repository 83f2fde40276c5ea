@NullMarked
package org.xinheng.codes;

import org.jspecify.annotations.NullMarked;
