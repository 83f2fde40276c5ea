/**
 * Bureaus change over time: they are renamed, merged into another one, or dissolved with a successor.
 *
 * <p>A record keeps the name and code it was made under. Everything that is still to be done, and everybody's rights, go to
 * the successor in one transaction ({@code pass_bureau}); what a bureau once did stays its own. The history is dated and
 * cannot be changed. Nothing is registered before the day it takes effect, because rights pass at once.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity.bureaus;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
