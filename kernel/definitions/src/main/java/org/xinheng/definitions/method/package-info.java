/**
 * A standard as its readers read it: tables and plain Chinese sentences, made from the definition alone, so that a new
 * standard needs no page of its own.
 *
 * <p>Promises: everything that moves a score or a grade is said, with the value that counts for the tenant; what we chose
 * ourselves is marked; no code of a field, list or item is shown where there is a name for it. It decides nothing.
 */
@NullMarked
package org.xinheng.definitions.method;

import org.jspecify.annotations.NullMarked;
