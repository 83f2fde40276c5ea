/**
 * A plugin as it arrives: a jar read into memory, and the checks that need nothing but the jar itself.
 *
 * <p>Both the kernel, before it starts a plugin, and the test kit, while it is being written, ask the same questions here:
 * is the manifest complete, does the SPI fit, and does the bytecode refer to anything a plugin must not touch? Nothing of
 * the plugin is loaded or run. Plugins do not see this package.
 *
 * @since SPI 1.0
 */
@NullMarked
package org.xinheng.spi.bundle;

import org.jspecify.annotations.NullMarked;
