/**
 * The few words every feature speaks: who acts, what went wrong, what happened, a page of results.
 *
 * <p>At most twenty types, no behaviour that belongs to a feature, no access to data.
 */
@Feature(mayUse = {})
@NullMarked
package org.xinheng.kernel.shared;

import org.jspecify.annotations.NullMarked;
