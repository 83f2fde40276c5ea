/**
 * Which tenant, its tree, and the one door to its data: {@link Work} opens a unit of work, {@link Unit} proves that
 * tenant, transaction and audit line are in place.
 *
 * <p>The wall itself is PostgreSQL's row security; this package only says in whose name a transaction runs. It knows
 * nothing about log-ins (identity) nor about what is stored (the features).
 */
@Feature(mayUse = {})
@NullMarked
package org.xinheng.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
