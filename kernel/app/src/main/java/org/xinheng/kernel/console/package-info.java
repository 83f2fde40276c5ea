/**
 * The console's pages and the way in: static files from the console's jar, log-in and log-out by Keycloak's code flow.
 *
 * <p>The pages may be loaded by anybody; data comes from the API, which asks who is there.
 */
@Feature(mayUse = {})
@NullMarked
package org.xinheng.kernel.console;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
