/**
 * Machine clients: a bureau's own system reports with a secret of its own and the role of the bureau's clerk; an institution's
 * queries what firms authorised it to, and opens nothing else.
 *
 * <p>The secret is shown once and never kept. Taking a client back works at once: its membership ends with the same
 * transaction, its Keycloak client is removed as soon as Keycloak answers.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity.machines;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
