/**
 * Keycloak's administration, as far as the kernel needs it: organizations, accounts, machine clients.
 *
 * <p>Remote calls, so never inside a unit of work. Every operation may be repeated: it looks before it makes. It knows
 * nothing about tenants' data or roles.
 */
@Feature(mayUse = {})
@NullMarked
package org.xinheng.kernel.identity.keycloak;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
