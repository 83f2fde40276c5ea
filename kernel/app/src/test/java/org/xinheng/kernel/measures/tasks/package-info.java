@NullMarked
package org.xinheng.kernel.measures.tasks;

import org.jspecify.annotations.NullMarked;
