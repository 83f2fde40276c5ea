/** The case library: what is counted, and what is shown as an example. */
@NullMarked
package org.xinheng.kernel.measures.library;

import org.jspecify.annotations.NullMarked;
