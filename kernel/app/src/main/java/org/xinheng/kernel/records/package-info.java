/**
 * What is known about a subject: its source, basis, period, disclosure, state and history.
 *
 * <p>A record is never changed silently: another content is another version, and the former one is kept. Whoever needs
 * to follow hears the facts told here; this package knows none of its listeners.
 */
@Feature(mayUse = {"tenancy", "identity", "subjects", "catalogue"})
@NullMarked
package org.xinheng.kernel.records;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
