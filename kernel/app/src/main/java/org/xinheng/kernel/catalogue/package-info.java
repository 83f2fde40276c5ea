/**
 * What may be recorded, under which law, from which day: the national base, the local supplement a tenant adopted or
 * inherited, and the items of sector plugins it enabled.
 *
 * <p>The catalogue is public knowledge. Nothing enters it that the gate of {@code org.xinheng.definitions} refuses; a
 * child tenant may add or narrow what it inherits, never widen it.
 */
@Feature(mayUse = {"tenancy", "identity"})
@NullMarked
package org.xinheng.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
