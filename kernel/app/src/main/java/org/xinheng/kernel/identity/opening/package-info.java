/**
 * Opening, suspending and resuming tenants, from the console or from a pack.
 *
 * <p>Opening reserves the tenant in the database, makes its Keycloak organization and administrator, and confirms; a
 * step that fails leaves a reservation which the same request finishes later. Suspending closes portal and log-in with
 * the commit; tenants below go on.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity.opening;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
