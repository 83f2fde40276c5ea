/**
 * Sector plugins: found, checked, started, and switched on per tenant by the bureau they belong to.
 *
 * <p>A plugin is values in, values out. It sees the JDK's base modules and {@code org.xinheng.spi}, nothing of the kernel.
 * It is checked as a file before any of its code runs; one that fails is refused by name with every reason, and the
 * kernel does not start with half a plugin. Installing, upgrading and removing while running are not part of this yet.
 */
@Feature(mayUse = {"tenancy", "identity", "catalogue"})
@NullMarked
package org.xinheng.kernel.plugins;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
