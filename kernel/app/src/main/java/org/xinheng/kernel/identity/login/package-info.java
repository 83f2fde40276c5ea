/**
 * The door every API call passes before its body is read.
 *
 * <p>It answers 401 to strangers, 404 to members of other tenants and 403 to a browser's request that was not sent
 * by the console, so no resource can forget to.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity.login;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
