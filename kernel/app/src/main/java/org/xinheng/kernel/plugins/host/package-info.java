/**
 * One version of one plugin, from the bytes of its jar to indicators that run under a budget, and back to nothing.
 *
 * <p>Promises: nothing of the plugin runs before its bytecode has passed; its classes come from memory, so there is no
 * file to leave behind; two versions of the same plugin can be loaded side by side; closing one leaves nothing of it. It
 * knows no tenants, no database and no states.
 */
@NullMarked
package org.xinheng.kernel.plugins.host;

import org.jspecify.annotations.NullMarked;
