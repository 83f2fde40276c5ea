/**
 * Who is asking: from a log-in or a machine client's token to an {@code Actor} with roles in one tenant.
 *
 * <p>Keycloak knows persons and passwords; the kernel knows what they may do, per tenant and bureau. Another tenant's
 * address is 404 for everybody without a membership there.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
