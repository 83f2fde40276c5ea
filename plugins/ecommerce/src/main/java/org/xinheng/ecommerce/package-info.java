/**
 * The e-commerce plugin: how merchants of rural e-commerce earn one to five stars, and how platform operators are graded
 * along the six dimensions of GB/T 36312.
 *
 * <p>Everything the sector decides is data under {@code definitions/}; this package only gives the plugin its name. It
 * reads penalties and awards the kernel already has, and the checks, complaints, samplings and fulfilment figures it
 * brings itself. It looks at nobody's orders: figures arrive as totals of a period.
 */
@NullMarked
package org.xinheng.ecommerce;

import org.jspecify.annotations.NullMarked;
