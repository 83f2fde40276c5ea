@NullMarked
package org.xinheng.kernel.subjects.names;

import org.jspecify.annotations.NullMarked;
