/** Saved views: a list's question under a name of one's own, kept for a person in a tenant; seen and removed by nobody else. */
@NullMarked
package org.xinheng.kernel.workbench.views;

import org.jspecify.annotations.NullMarked;
