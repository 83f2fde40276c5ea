/**
 * Sector plugins: handed in, checked, started, upgraded, stopped and taken out while the system runs, by the platform's
 * operators; and switched on per tenant by the bureau they belong to.
 *
 * <p>A plugin is values in, values out. It sees the JDK's base modules and {@code org.xinheng.spi}, nothing of the kernel.
 * It is checked as a file before any of its code runs, and its code runs under a budget. The database holds every version
 * and says which one runs; each node follows it. A version that fails anywhere leaves the former one serving.
 */
@Feature(mayUse = {"tenancy", "identity", "catalogue"})
@NullMarked
package org.xinheng.kernel.plugins;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
